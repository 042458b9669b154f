package dev.tradewind.paymentgateways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.paymentgateways.Authorisation;
import dev.tradewind.paymentgateways.PaymentGateway;
import dev.tradewind.paymentgateways.PaymentGatewayContract;
import dev.tradewind.paymentgateways.PaymentRequest;
import dev.tradewind.paymentgateways.PaymentState;
import dev.tradewind.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sandbox over any ledger keeps the gateways' contract, and decides by token as it says. */
abstract class SandboxContract extends PaymentGatewayContract {

    protected final FixedClock clock = FixedClock.at("2026-11-20T10:00:00.123456789Z");

    protected abstract SandboxLedger ledger();

    /** A new one each time: whatever it remembered itself would be lost between two functions. */
    @Override
    protected final SandboxGateway gateway() {
        return new SandboxGateway(ledger(), new RandomIds(clock), clock, Duration.ofSeconds(30));
    }

    @Override
    protected final String token(Credential credential) {
        return switch (credential) {
            case PAYS -> "success_token";
            case LACKS_FUNDS -> "fail_token";
            case CHALLENGED -> "challenge_token";
            case PAYS_LATE -> "late_success_token";
            case LACKS_FUNDS_LATE -> "late_failure_token";
        };
    }

    @Override
    protected final void buyerAnswersChallenge(boolean passed) {
        gateway().challenge(reference, passed);
    }

    @Override
    protected final void waitForLateAnswer() {
        clock.advance(Duration.ofSeconds(30));
    }

    @Override
    protected final int charges() {
        return statement().charges();
    }

    @Override
    protected final Money held() {
        return statement().held();
    }

    private SandboxStatement statement() {
        return gateway().statement(AMOUNT.currency(), List.of(reference));
    }

    @Test
    void anyOtherTokenIsUnknown() {
        PaymentGateway gateway = gateway();
        var request = new PaymentRequest(reference, AMOUNT, "tok_visa", "order-1", Instant.EPOCH);
        assertThat(gateway.authorise(request)).isInstanceOfSatisfying(Authorisation.Declined.class,
                declined -> assertThat(declined.code()).isEqualTo("unknown_token"));
        assertThat(gateway.find(reference)).isInstanceOf(PaymentState.Declined.class);
    }

    @Test
    void aLateAnswerIsPendingUntilItsSecond() {
        gateway().authorise(request(Credential.PAYS_LATE));
        clock.advance(Duration.ofMillis(29_999));
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.Pending());
        clock.advance(Duration.ofMillis(1));
        assertThat(gateway().find(reference)).isInstanceOf(PaymentState.Authorised.class);
    }

    @Test
    void theStatementTellsWhatWasTakenAndGivenBack() {
        gateway().authorise(request(Credential.PAYS));
        gateway().release(reference);
        assertThat(statement()).isEqualTo(new SandboxStatement(1, AMOUNT, AMOUNT));
    }

    @Test
    void aChargeMovesFromTheMarkThatWasReadOnly() {
        gateway().authorise(request(Credential.CHALLENGED));
        var read = (SandboxEntry.Charge) ledger().find(reference).orElseThrow();
        assertThat(ledger().move(read, SandboxEntry.Mark.PASSED)).isTrue();
        assertThat(ledger().move(read, SandboxEntry.Mark.FAILED)).isFalse();
        assertThat(ledger().find(reference)).contains(read.marked(SandboxEntry.Mark.PASSED));
    }

    @Test
    void theFirstEntryStands() {
        var first = new SandboxEntry.Tombstone(reference, "one");
        assertThat(ledger().first(first)).isEqualTo(first);
        assertThat(ledger().first(new SandboxEntry.Tombstone(reference, "two"))).isEqualTo(first);
        assertThat(ledger().arrivals(reference)).isZero();
    }
}
