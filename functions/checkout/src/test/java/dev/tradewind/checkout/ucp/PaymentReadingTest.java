package dev.tradewind.checkout.ucp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.BadInput;
import org.junit.jupiter.api.Test;

final class PaymentReadingTest {
    private static final String CARD = """
            {"id":"pi_1","handler_id":"pay_1","type":"card","display":{"brand":"visa","last_digits":"4242"},
             "credential":{"type":"token","token":"success_token"}%s}""";

    private final PaymentReading reading = new PaymentReading(SampleSessions.HANDLER);

    @Test
    void theOnlyInstrumentIsTheSelectedOne() {
        AskedPayment asked = read(CARD.formatted(""));
        assertThat(asked.instrument().id()).isEqualTo("pi_1");
        assertThat(asked.instrument().lastDigits()).contains("4242");
        assertThat(asked.credentialToken()).isEqualTo("success_token");
        assertThat(asked.problem()).isEmpty();
        assertThat(asked.toString()).doesNotContain("success_token");
    }

    @Test
    void ofSeveralTheSelectedOneCounts() {
        AskedPayment asked = read(CARD.formatted(",\"selected\":true") + "," + """
                {"id":"pi_2","handler_id":"other","type":"card"}""");
        assertThat(asked.instrument().id()).isEqualTo("pi_1");
    }

    @Test
    void twoSelectedAreRefused() {
        String selected = CARD.formatted(",\"selected\":true");
        assertThat(refused(selected + "," + selected)).containsExactly("ambiguous_instrument");
        assertThat(refused(CARD.formatted("") + "," + CARD.formatted(""))).containsExactly("ambiguous_instrument");
    }

    @Test
    void aLoneOneThatIsNotSelectedIsNotCharged() {
        assertThat(refused(CARD.formatted(",\"selected\":false"))).containsExactly("ambiguous_instrument");
        assertThat(read(CARD.formatted("")).instrument().id()).as("unless nothing is said").isEqualTo("pi_1");
    }

    @Test
    void aCardNumberIsNotACredential() {
        assertThat(refused("""
                {"id":"pi_1","handler_id":"pay_1","type":"card","credential":{"type":"card","number":"4242424242424242"}}"""))
                .containsExactly("missing");
    }

    @Test
    void aStrangersHandlerIsAMessage() {
        AskedPayment asked = read(CARD.formatted("").replace("pay_1", "pay_9"));
        assertThat(asked.problem().map(problem -> problem.code())).contains("unknown_payment_handler");
        assertThat(asked.problem().flatMap(problem -> problem.path())).contains("$.payment.instruments[0].handler_id");
    }

    @Test
    void aBodyWithoutPaymentIsRefused() {
        BadInput bad = catchThrowableOfType(BadInput.class, () -> reading.read(CheckoutReadingTest.input("{}")));
        assertThat(bad.faults()).extracting(Fault::pointer).containsExactly("/payment/instruments");
    }

    private AskedPayment read(String instruments) {
        return reading.read(CheckoutReadingTest.input("{\"payment\":{\"instruments\":[" + instruments + "]}}"));
    }

    private java.util.List<String> refused(String instruments) {
        return catchThrowableOfType(BadInput.class, () -> read(instruments)).faults().stream().map(Fault::code).toList();
    }
}
