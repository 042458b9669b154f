package dev.tradewind.paymentgateways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.Money;
import dev.tradewind.paymentgateways.Authorisation.Authorised;
import dev.tradewind.paymentgateways.Authorisation.ChallengeRequired;
import dev.tradewind.paymentgateways.Authorisation.Declined;
import dev.tradewind.paymentgateways.Authorisation.Unknown;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every adapter must keep. A subclass says how to make its provider pay, refuse, ask the buyer and be late. */
public abstract class PaymentGatewayContract {

    protected static final Money AMOUNT = Money.of(4999, "EUR");

    protected final String reference = "order-" + UUID.randomUUID();

    /** What a buyer's credential leads to. */
    protected enum Credential {
        PAYS, LACKS_FUNDS, CHALLENGED, PAYS_LATE, LACKS_FUNDS_LATE
    }

    /** The adapter; the same provider stands behind every one of a test. */
    protected abstract PaymentGateway gateway();

    protected abstract String token(Credential credential);

    protected abstract void buyerAnswersChallenge(boolean passed);

    /** Until the provider has decided what it was late with. */
    protected abstract void waitForLateAnswer();

    /** How often the provider took money under the reference, by the provider's own record. */
    protected abstract int charges();

    /** What the provider took and did not give back, by the provider's own record. */
    protected abstract Money held();

    protected final PaymentRequest request(Credential credential) {
        return request(credential, AMOUNT);
    }

    protected final PaymentRequest request(Credential credential, Money amount) {
        return new PaymentRequest(reference, amount, token(credential), "018f0000-0000-7000-8000-000000000001",
                Instant.now().plusSeconds(10));
    }

    private Authorisation authorise(Credential credential) {
        return gateway().authorise(request(credential));
    }

    @Test
    void aGoodCredentialIsAuthorisedAndFound() {
        String id = ((Authorised) authorise(Credential.PAYS)).gatewayId();
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.Authorised(id));
        assertThat(held()).isEqualTo(AMOUNT);
    }

    /** Traps 8, 10, 11, 12, 13. */
    @Test
    void aRetryGetsTheFirstOutcomeAndOneCharge() {
        Authorisation first = authorise(Credential.PAYS);
        assertThat(first).isInstanceOf(Authorised.class);
        assertThat(authorise(Credential.PAYS)).isEqualTo(first);
        assertThat(charges()).isEqualTo(1);
        assertThat(held()).isEqualTo(AMOUNT);
    }

    @Test
    void aDeclineStaysADecline() {
        Authorisation first = authorise(Credential.LACKS_FUNDS);
        assertThat(first).isInstanceOfSatisfying(Declined.class, declined -> assertThat(declined.code()).isEqualTo("insufficient_funds"));
        assertThat(authorise(Credential.LACKS_FUNDS)).isEqualTo(first);
        assertThat(gateway().find(reference)).isInstanceOf(PaymentState.Declined.class);
        assertThat(charges()).isZero();
    }

    @Test
    void theSameReferenceWithAnotherAmountIsDeclined() {
        authorise(Credential.PAYS);
        Authorisation other = gateway().authorise(request(Credential.PAYS, Money.of(5000, "EUR")));
        assertThat(other).isInstanceOfSatisfying(Declined.class,
                declined -> assertThat(declined.code()).isEqualTo(Declined.REFERENCE_REUSED));
        assertThat(held()).isEqualTo(AMOUNT);
        assertThat(gateway().find(reference)).isInstanceOf(PaymentState.Authorised.class);
    }

    @Test
    void theSameFigureInAnotherCurrencyIsAnotherAmount() {
        authorise(Credential.PAYS);
        assertThat(gateway().authorise(request(Credential.PAYS, Money.of(4999, "USD")))).isInstanceOf(Declined.class);
        assertThat(charges()).isEqualTo(1);
    }

    @Test
    void whatNeverArrivedIsAbsent() {
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.Absent());
    }

    /** Trap 9: nothing is held before the buyer has passed. */
    @Test
    void aChallengeHoldsNothingUntilItIsPassed() {
        Authorisation first = authorise(Credential.CHALLENGED);
        assertThat(first).isInstanceOfSatisfying(ChallengeRequired.class,
                challenge -> assertThat(challenge.challengePath()).startsWith("/"));
        assertThat(authorise(Credential.CHALLENGED)).isEqualTo(first);
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.AwaitingBuyer());
        assertThat(charges()).isZero();
        buyerAnswersChallenge(true);
        assertThat(gateway().find(reference)).isInstanceOf(PaymentState.Authorised.class);
        assertThat(authorise(Credential.CHALLENGED)).isInstanceOf(Authorised.class);
        assertThat(held()).isEqualTo(AMOUNT);
    }

    @Test
    void aFailedChallengeIsADecline() {
        authorise(Credential.CHALLENGED);
        buyerAnswersChallenge(false);
        assertThat(gateway().find(reference)).isInstanceOf(PaymentState.Declined.class);
        assertThat(authorise(Credential.CHALLENGED)).isInstanceOf(Declined.class);
        assertThat(charges()).isZero();
    }

    @Test
    void theFirstAnswerToAChallengeCounts() {
        authorise(Credential.CHALLENGED);
        buyerAnswersChallenge(false);
        buyerAnswersChallenge(true);
        assertThat(gateway().find(reference)).isInstanceOf(PaymentState.Declined.class);
        assertThat(charges()).isZero();
    }

    /** Trap 15: what timed out is found under our own reference. */
    @Test
    void whatTimedOutIsFoundWhenItSucceedsLate() {
        assertThat(authorise(Credential.PAYS_LATE)).isInstanceOf(Unknown.class);
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.Pending());
        waitForLateAnswer();
        assertThat(gateway().find(reference)).isInstanceOf(PaymentState.Authorised.class);
        assertThat(authorise(Credential.PAYS_LATE)).isInstanceOf(Authorised.class);
        assertThat(charges()).isEqualTo(1);
    }

    @Test
    void whatTimedOutIsFoundWhenItFailsLate() {
        assertThat(authorise(Credential.LACKS_FUNDS_LATE)).isInstanceOf(Unknown.class);
        waitForLateAnswer();
        assertThat(gateway().find(reference)).isInstanceOf(PaymentState.Declined.class);
        assertThat(charges()).isZero();
    }

    /** Traps 11, 14: a second release gives nothing back. */
    @Test
    void aReleaseGivesEverythingBackOnce() {
        authorise(Credential.PAYS);
        assertThat(gateway().release(reference)).isEqualTo(new Release.Released());
        assertThat(held()).isEqualTo(Money.zero(AMOUNT.currency()));
        assertThat(gateway().release(reference)).isEqualTo(new Release.AlreadyReleased());
        assertThat(held()).isEqualTo(Money.zero(AMOUNT.currency()));
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.Released());
    }

    /** Trap 4: the goods went elsewhere before the money came. */
    @Test
    void aReleaseAfterLateSuccessReallyReleases() {
        authorise(Credential.PAYS_LATE);
        waitForLateAnswer();
        assertThat(held()).isEqualTo(AMOUNT);
        assertThat(gateway().release(reference)).isEqualTo(new Release.Released());
        assertThat(held()).isEqualTo(Money.zero(AMOUNT.currency()));
        assertThat(charges()).isEqualTo(1);
    }

    /** Trap 4. */
    @Test
    void aReleaseBeforeLateSuccessPreventsIt() {
        authorise(Credential.PAYS_LATE);
        assertThat(gateway().release(reference)).isEqualTo(new Release.Released());
        waitForLateAnswer();
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.Released());
        assertThat(charges()).isZero();
    }

    /** Trap 15: the request was still on its way when its order expired. */
    @Test
    void aReferenceReleasedBeforeItArrivedIsRefusedWhenItDoes() {
        assertThat(gateway().release(reference)).isEqualTo(new Release.Released());
        assertThat(gateway().release(reference)).isEqualTo(new Release.AlreadyReleased());
        assertThat(authorise(Credential.PAYS)).isInstanceOfSatisfying(Declined.class,
                declined -> assertThat(declined.code()).isEqualTo(Declined.REFERENCE_RELEASED));
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.Released());
        assertThat(charges()).isZero();
    }

    @Test
    void aReleasedReferenceNeverChargesAgain() {
        authorise(Credential.PAYS);
        gateway().release(reference);
        assertThat(authorise(Credential.PAYS)).isInstanceOf(Declined.class);
        assertThat(held()).isEqualTo(Money.zero(AMOUNT.currency()));
    }

    @Test
    void aChallengePassedAfterTheReleaseChargesNothing() {
        authorise(Credential.CHALLENGED);
        gateway().release(reference);
        buyerAnswersChallenge(true);
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.Released());
        assertThat(charges()).isZero();
    }

    /** Traps 8, 10, 12, 13: browser, webhook and resolver at once. */
    @Test
    void thirtyTwoAtOnceChargeOnce() {
        var outcomes = Race.of(32, _ -> authorise(Credential.PAYS));
        assertThat(outcomes).hasSize(32).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Authorised.class));
        assertThat(outcomes.stream().distinct()).hasSize(1);
        assertThat(charges()).isEqualTo(1);
        assertThat(held()).isEqualTo(AMOUNT);
    }

    @Test
    void ofManyReleasesOneReleases() {
        authorise(Credential.PAYS);
        var outcomes = Race.of(16, _ -> gateway().release(reference));
        assertThat(outcomes).filteredOn(Release.Released.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Release.AlreadyReleased.class::isInstance).hasSize(15);
        assertThat(held()).isEqualTo(Money.zero(AMOUNT.currency()));
    }

    @Test
    void nothingIsHeldHoweverAuthoriseAndReleaseMeet() {
        var outcomes = Race.of(16, n -> n % 2 == 0 ? authorise(Credential.PAYS) : gateway().release(reference));
        assertThat(outcomes).hasSize(16).contains(new Release.Released());
        assertThat(gateway().find(reference)).isEqualTo(new PaymentState.Released());
        assertThat(held()).isEqualTo(Money.zero(AMOUNT.currency()));
        assertThat(charges()).isLessThanOrEqualTo(1);
    }
}
