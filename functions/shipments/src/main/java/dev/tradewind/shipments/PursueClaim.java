package dev.tradewind.shipments;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.table.Contended;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.port.Claims;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Takes a claim further: more evidence, the carrier's answer, its end. Said again, a step changes nothing. */
@Singleton
final class PursueClaim {
    private static final int TRIES = 8;
    private final Claims claims;
    private final ShipmentEvents events;
    private final Clock clock;

    PursueClaim(Claims claims, ShipmentEvents events, Clock clock) {
        this.claims = claims;
        this.events = events;
        this.clock = clock;
    }

    /** A step. */
    sealed interface Step {
        /** More to show. */
        record Shown(List<Claim.Evidence> evidence) implements Step {}

        /** What the carrier said. */
        record Answered(Claim.Status decision, Optional<Money> offered, Optional<String> reference,
                Optional<String> text) implements Step {}

        /** Its end. */
        record Closed(Claim.Status end, Optional<Money> paid) implements Step {}
    }

    /** How it ends. */
    sealed interface Outcome {
        /** So it stands. */
        record Stands(Claim claim) implements Outcome {}

        /** It has come to its end already. */
        record Ended(Claim claim) implements Outcome {}

        /** The amount has another currency than the claim. */
        record OtherCurrency(CurrencyCode currency) implements Outcome {}

        /** More evidence than a claim can have. */
        record TooMuch() implements Outcome {}

        /** There is no such claim. */
        record NotFound() implements Outcome {}
    }

    Outcome handle(Shipment shipment, Claim.Kind kind, Step step) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Claim> found = claims.find(shipment.id(), kind);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            Claim claim = found.get();
            if (isTaken(claim, step)) {
                return new Outcome.Stands(claim);
            }
            if (claim.isClosed()) {
                return new Outcome.Ended(claim);
            }
            Optional<Outcome> other = otherCurrency(claim, step);
            if (other.isPresent()) {
                return other.get();
            }
            Claim next = next(claim, step);
            if (next.evidence().size() > Claim.MOST_EVIDENCE) {
                return new Outcome.TooMuch();
            }
            if (claims.save(next, events.claim(shipment, next))) {
                return new Outcome.Stands(next);
            }
        }
        throw new Contended("claim of " + shipment.id(), new IllegalStateException("overtaken " + TRIES + " times"));
    }

    /** An offer can be told anew in another currency, unless the claim asks for a sum; what is paid cannot. */
    private static Optional<Outcome> otherCurrency(Claim claim, Step step) {
        return switch (step) {
            case Step.Shown _ -> Optional.empty();
            case Step.Answered(_, var offered, _, _) -> otherCurrency(claim.asked(), offered);
            case Step.Closed(_, var paid) -> otherCurrency(claim.asked().or(claim::offered), paid);
        };
    }

    private static Optional<Outcome> otherCurrency(Optional<Money> known, Optional<Money> told) {
        return known.map(Money::currency).filter(currency -> told.filter(money -> !money.currency().equals(currency)).isPresent())
                .map(Outcome.OtherCurrency::new);
    }

    private static boolean isTaken(Claim claim, Step step) {
        return switch (step) {
            case Step.Shown(List<Claim.Evidence> evidence) -> claim.evidence().containsAll(evidence);
            case Step.Answered(var decision, var offered, var reference, var text) -> claim.answer()
                    .filter(said -> claim.status() == decision && said.decision() == decision && said.offered().equals(offered)
                            && said.reference().equals(reference) && said.text().equals(text))
                    .isPresent();
            case Step.Closed(var end, var paid) -> claim.status() == end && claim.paid().equals(paid);
        };
    }

    private Claim next(Claim claim, Step step) {
        return switch (step) {
            case Step.Shown(List<Claim.Evidence> evidence) -> claim.with(evidence);
            case Step.Answered(var decision, var offered, var reference, var text) ->
                claim.answered(new Claim.CarrierAnswer(decision, offered, reference, text, clock.instant()));
            case Step.Closed(var end, var paid) -> claim.closed(end, paid, clock.instant());
        };
    }
}
