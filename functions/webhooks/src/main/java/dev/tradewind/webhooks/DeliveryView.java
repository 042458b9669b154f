package dev.tradewind.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.webhookdelivery.model.Attempt;
import dev.tradewind.webhookdelivery.model.Delivery;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A delivery in the log. What receivers answered, beyond the status, is not kept. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DeliveryView(@JsonProperty("webhook_id") String id, String type, @JsonProperty("occurred_at") String occurredAt, String state,
        @JsonProperty("next_attempt_at") Optional<String> next, List<Tried> attempts) {
    /** One attempt. */
    @Serdeable
    record Tried(String at, @JsonProperty("status_code") Optional<Integer> status, Optional<String> fault) {
        static Tried of(Attempt attempt) {
            return new Tried(attempt.at().toString(), attempt.status(), attempt.fault());
        }
    }

    /** A page of the log. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Page(List<DeliveryView> deliveries, Optional<String> next) {}

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(delivery.telling().id().value(), delivery.telling().type(), delivery.telling().occurredAt().toString(),
                delivery.state().name().toLowerCase(Locale.ROOT), delivery.due().map(Instant::toString),
                delivery.attempts().stream().map(Tried::of).toList());
    }
}
