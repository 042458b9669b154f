package dev.tradewind.shipments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.kernel.Money;
import dev.tradewind.shipments.model.Claim;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A claim as its merchant sees it. */
@Serdeable
record ClaimView(@JsonProperty("shipment_id") String shipment, String kind, String status, Optional<Amount> amount, String description,
        List<String> facts, List<Evidence> evidence, @JsonProperty("carrier_answer") Optional<Answer> answer, Optional<Amount> paid,
        @JsonProperty("opened_at") Instant openedAt, @JsonProperty("closed_at") Optional<Instant> closedAt) {
    /** Money on the wire. */
    @Serdeable
    record Amount(long amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.minor(), money.currency().code());
        }
    }

    /** Something that shows it. */
    @Serdeable
    record Evidence(String url, String sha256, String note) {}

    /** What the carrier said. */
    @Serdeable
    record Answer(String decision, Optional<Amount> amount, Optional<String> reference, Optional<String> text, Instant at) {
        static Answer of(Claim.CarrierAnswer answer) {
            return new Answer(answer.decision().word(), answer.offered().map(Amount::of), answer.reference(), answer.text(), answer.at());
        }
    }

    /** All of a shipment. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record All(List<ClaimView> claims) {}

    static ClaimView of(Claim claim) {
        return new ClaimView(claim.shipment().value(), claim.kind().word(), claim.status().word(), claim.asked().map(Amount::of),
                claim.description(), claim.facts(),
                claim.evidence().stream().map(piece -> new Evidence(piece.url(), piece.sha256(), piece.note())).toList(),
                claim.answer().map(Answer::of), claim.paid().map(Amount::of), claim.openedAt(), claim.closedAt());
    }
}
