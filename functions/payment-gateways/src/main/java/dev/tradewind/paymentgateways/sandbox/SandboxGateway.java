package dev.tradewind.paymentgateways.sandbox;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.Money;
import dev.tradewind.paymentgateways.Authorisation;
import dev.tradewind.paymentgateways.Authorisation.Declined;
import dev.tradewind.paymentgateways.PaymentGateway;
import dev.tradewind.paymentgateways.PaymentHandler;
import dev.tradewind.paymentgateways.PaymentRequest;
import dev.tradewind.paymentgateways.PaymentState;
import dev.tradewind.paymentgateways.Release;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Charge;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Mark;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Tombstone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider that moves no money and decides by {@link SandboxToken}. It answers at once, so it has no use for a request's
 * deadline; the late tokens only claim that it passed.
 */
public final class SandboxGateway implements PaymentGateway {

    /** How a shopping agent pays here. */
    public static final PaymentHandler HANDLER = new PaymentHandler("dev.tradewind.sandbox", "mock_payment_handler", "2026-04-08",
            List.of(new PaymentHandler.Instrument("card")), Map.of("tokens", SandboxToken.published()));

    private static final String CHALLENGES = "/sandbox/challenges/";

    private static final String NO_ANSWER = "the sandbox did not answer";

    private final SandboxLedger ledger;

    private final IdSource ids;

    private final Clock clock;

    private final Duration late;

    /**
     * A gateway over a record.
     *
     * @param late how long after its arrival a late token is decided; more than zero
     */
    public SandboxGateway(SandboxLedger ledger, IdSource ids, Clock clock, Duration late) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.late = late;
    }

    @Override
    public Authorisation authorise(PaymentRequest request) {
        try {
            Instant now = clock.instant();
            SandboxEntry standing = ledger.first(new Charge(request.reference(), newId(), request.amount(),
                    SandboxToken.of(request.credentialToken()), now.plus(late).truncatedTo(ChronoUnit.MILLIS), Mark.OPEN));
            return standing instanceof Charge charge && !charge.amount().equals(request.amount())
                    ? new Declined(Declined.REFERENCE_REUSED, "This payment reference was used with another amount.")
                    : answer(standing, now);
        } catch (SandboxUnreachable _) {
            return new Authorisation.Unknown(NO_ANSWER);
        }
    }

    @Override
    public PaymentState find(String reference) {
        try {
            return ledger.find(reference).map(this::verdict).orElseGet(PaymentState.Absent::new);
        } catch (SandboxUnreachable _) {
            return new PaymentState.Unreachable();
        }
    }

    @Override
    public Release release(String reference) {
        try {
            var tombstone = new Tombstone(reference, newId());
            return switch (ledger.first(tombstone)) {
                case Tombstone standing -> standing.equals(tombstone) ? new Release.Released() : new Release.AlreadyReleased();
                case Charge charge -> release(charge);
            };
        } catch (SandboxUnreachable _) {
            return new Release.Unknown(NO_ANSWER);
        }
    }

    /**
     * The buyer's answer to a challenge. Of several answers the first counts, and none counts after a release.
     *
     * @return what became of the payment
     */
    public PaymentState challenge(String reference, boolean passed) {
        try {
            ledger.find(reference).ifPresent(entry -> answerChallenge(entry, passed));
            return find(reference);
        } catch (SandboxUnreachable _) {
            return new PaymentState.Unreachable();
        }
    }

    /** @return what was taken and given back under these references, which are all of that currency */
    public SandboxStatement statement(CurrencyCode currency, Collection<String> references) {
        return references.stream().flatMap(reference -> ledger.find(reference).stream()).map(this::statement)
                .flatMap(Optional::stream).reduce(SandboxStatement.nothing(currency), SandboxStatement::plus);
    }

    private Optional<SandboxStatement> statement(SandboxEntry entry) {
        if (!(entry instanceof Charge charge)) {
            return Optional.empty();
        }
        boolean refunded = charge.mark() == Mark.REFUNDED;
        int charges = refunded || verdict(charge) instanceof PaymentState.Authorised ? ledger.arrivals(charge.reference()) : 0;
        Money released = refunded ? charge.amount() : Money.zero(charge.amount().currency());
        return Optional.of(new SandboxStatement(charges, charge.amount().times(charges), released));
    }

    /** Whoever loses a race starts over and finds the mark nearer to its end, since it only moves forward. */
    private Release release(Charge charge) {
        PaymentState state = verdict(charge);
        if (state instanceof PaymentState.Released) {
            return new Release.AlreadyReleased();
        }
        Mark end = state instanceof PaymentState.Authorised ? Mark.REFUNDED : Mark.BARRED;
        return ledger.move(charge, end) ? new Release.Released() : release(charge.reference());
    }

    private void answerChallenge(SandboxEntry entry, boolean passed) {
        if (entry instanceof Charge charge && verdict(charge) instanceof PaymentState.AwaitingBuyer) {
            ledger.move(charge, passed ? Mark.PASSED : Mark.FAILED);
        }
    }

    private Authorisation answer(SandboxEntry entry, Instant now) {
        return switch (SandboxVerdict.of(entry, now)) {
            case PaymentState.Authorised(String gatewayId) -> new Authorisation.Authorised(gatewayId);
            case PaymentState.Declined(String code, String message) -> new Declined(code, message);
            case PaymentState.AwaitingBuyer _ -> new Authorisation.ChallengeRequired(CHALLENGES + entry.reference());
            case PaymentState.Pending _ -> new Authorisation.Unknown("timeout");
            case PaymentState.Released _ -> new Declined(Declined.REFERENCE_RELEASED, "This payment was cancelled.");
            case PaymentState.Absent _,PaymentState.Unreachable _ -> throw new IllegalStateException("an entry is always known");
        };
    }

    private PaymentState verdict(SandboxEntry entry) {
        return SandboxVerdict.of(entry, clock.instant());
    }

    private String newId() {
        return "sbx_" + ids.uuid7();
    }
}
