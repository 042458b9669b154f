package dev.tradewind.shipments.model;

import dev.tradewind.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a merchant asks of a carrier because a shipment went wrong. A shipment has one of each kind.
 *
 * @param version counts the writes; every write requires the one that it read
 * @param asked what the merchant wants
 * @param facts what we know ourselves and the carrier can check, as of the opening
 */
public record Claim(ShipmentId shipment, Kind kind, long version, Status status, Optional<Money> asked, String description,
        List<String> facts, List<Evidence> evidence, Optional<CarrierAnswer> answer, Optional<Money> paid, Instant openedAt,
        Optional<Instant> closedAt) {
    /** Most pieces of evidence of one claim. */
    public static final int MOST_EVIDENCE = 50;

    /** What went wrong. */
    public enum Kind {
        LATE, DAMAGED, LOST, COLD_CHAIN;

        /** As it stands in paths, answers and events. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    /** How far it is. */
    public enum Status {
        /** The carrier has not answered. */
        OPEN,
        /** The carrier pays what was asked. */
        ACCEPTED,
        /** The carrier pays something. */
        PARTLY_ACCEPTED,
        /** The carrier pays nothing; more evidence opens it again. */
        REJECTED,
        /** The money came. */
        PAID,
        /** Nobody asks any more. */
        WITHDRAWN;

        /** As it stands in answers and events. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that shows it.
     *
     * @param url where it lies
     * @param sha256 of its bytes in hex, so that it cannot be changed unseen
     */
    public record Evidence(String url, String sha256, String note) {}

    /** What the carrier said. */
    public record CarrierAnswer(Status decision, Optional<Money> offered, Optional<String> reference, Optional<String> text, Instant at) {}

    public Claim {
        facts = List.copyOf(facts);
        evidence = List.copyOf(evidence);
    }

    /** What the carrier said that it pays. */
    public Optional<Money> offered() {
        return answer.flatMap(CarrierAnswer::offered);
    }

    public boolean isClosed() {
        return status == Status.PAID || status == Status.WITHDRAWN;
    }

    /** With more to show. What was rejected is open again. */
    public Claim with(List<Evidence> more) {
        List<Evidence> all = Stream.concat(evidence.stream(), more.stream()).distinct().toList();
        Status next = status == Status.REJECTED ? Status.OPEN : status;
        return new Claim(shipment, kind, version + 1, next, asked, description, facts, all, answer, paid, openedAt, closedAt);
    }

    /** With what the carrier said. */
    public Claim answered(CarrierAnswer said) {
        return new Claim(shipment, kind, version + 1, said.decision(), asked, description, facts, evidence, Optional.of(said), paid,
                openedAt, closedAt);
    }

    /** Closed, with what came of it. */
    public Claim closed(Status end, Optional<Money> came, Instant now) {
        return new Claim(shipment, kind, version + 1, end, asked, description, facts, evidence, answer, came, openedAt, Optional.of(now));
    }
}
