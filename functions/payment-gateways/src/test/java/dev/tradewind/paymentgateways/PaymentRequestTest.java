package dev.tradewind.paymentgateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.kernel.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRequestTest {

    private static PaymentRequest request(String reference, long minor) {
        return new PaymentRequest(reference, Money.of(minor, "JPY"), "tok_secret", "order-1", Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a#b", "a\n", "ä"})
    void refusesAReferenceThatCouldMeanSomethingElseInAPathOrAKey(String reference) {
        assertThatIllegalArgumentException().isThrownBy(() -> request(reference, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void refusesAnAmountOfNothingOrLess(long minor) {
        assertThatIllegalArgumentException().isThrownBy(() -> request("r", minor)).withMessageContaining("amount");
    }

    @Test
    void neverTellsTheToken() {
        assertThat(request("order-1.1", 500)).hasToString("PaymentRequest[order-1.1, 500 JPY, order order-1]");
    }
}
