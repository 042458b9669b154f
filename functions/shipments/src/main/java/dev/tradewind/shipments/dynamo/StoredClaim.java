package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.shipments.model.Claim;
import dev.tradewind.shipments.model.ShipmentId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A claim's stored body. */
@Serdeable
record StoredClaim(String status, Optional<Amount> asked, String description, List<String> facts, List<Piece> evidence,
        Optional<Said> answer, Optional<Amount> paid, String openedAt, Optional<String> closedAt) {
    /** Money in stored form. */
    @Serdeable
    record Amount(long minor, String currency) {
        static Amount of(Money money) {
            return new Amount(money.minor(), money.currency().code());
        }

        Money money() {
            return Money.of(minor, CurrencyCode.of(currency));
        }
    }

    /** Evidence in stored form. */
    @Serdeable
    record Piece(String url, String sha256, String note) {
        static Piece of(Claim.Evidence evidence) {
            return new Piece(evidence.url(), evidence.sha256(), evidence.note());
        }

        Claim.Evidence evidence() {
            return new Claim.Evidence(url, sha256, note);
        }
    }

    /** The carrier's answer in stored form. */
    @Serdeable
    record Said(String decision, Optional<Amount> offered, Optional<String> reference, Optional<String> text, String at) {
        static Said of(Claim.CarrierAnswer answer) {
            return new Said(answer.decision().name(), answer.offered().map(Amount::of), answer.reference(), answer.text(),
                    answer.at().toString());
        }

        Claim.CarrierAnswer answer() {
            return new Claim.CarrierAnswer(Claim.Status.valueOf(decision), offered.map(Amount::money), reference, text, Instant.parse(at));
        }
    }

    static StoredClaim of(Claim claim) {
        return new StoredClaim(claim.status().name(), claim.asked().map(Amount::of), claim.description(), claim.facts(),
                claim.evidence().stream().map(Piece::of).toList(), claim.answer().map(Said::of), claim.paid().map(Amount::of),
                claim.openedAt().toString(), claim.closedAt().map(Object::toString));
    }

    Claim claim(ShipmentId shipment, Claim.Kind kind, long version) {
        List<Piece> pieces = evidence == null ? List.of() : evidence;
        return new Claim(shipment, kind, version, Claim.Status.valueOf(status), asked.map(Amount::money), description,
                facts == null ? List.of() : facts, pieces.stream().map(Piece::evidence).toList(), answer.map(Said::answer),
                paid.map(Amount::money), Instant.parse(openedAt), closedAt.map(Instant::parse));
    }
}
