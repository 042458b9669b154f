package dev.tradewind.webhooks;

import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.metrics.Metrics;
import dev.tradewind.webhookdelivery.model.Attempt;
import dev.tradewind.webhookdelivery.model.Delivery;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.port.Deliveries;
import dev.tradewind.webhooks.model.RetrySchedule;
import dev.tradewind.webhooks.port.Receiver;
import dev.tradewind.webhooks.port.Receiver.Answer;
import dev.tradewind.webhooks.signing.Formats;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes one attempt to deliver, and writes down what came of it. */
@Singleton
final class SendDelivery {
    /** A last attempt may be that late, after the longest rest; a delivery that waited longer for its turn is given up untried. */
    private static final Duration GRACE = Verdict.LONGEST_PAUSE.plusMinutes(10);

    /** Clocks of two functions may differ by that much. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Formats formats;
    private final Receiver receiver;
    private final Deliveries deliveries;
    private final Clock clock;

    SendDelivery(Formats formats, Receiver receiver, Deliveries deliveries, Clock clock) {
        this.formats = formats;
        this.receiver = receiver;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What the attempt tells of the endpoint; nothing when the delivery's time was over before it. */
    Optional<Verdict> handle(Endpoint endpoint, Delivery delivery, Duration timeout) {
        Instant now = clock.instant();
        if (now.isAfter(delivery.giveUpAt().plus(GRACE)) || isOfAnother(endpoint, delivery)) {
            save(delivery, delivery.givenUp());
            return Optional.empty();
        }
        Answer answer = formats.post(endpoint, delivery.telling(), now).map(post -> receiver.post(post, timeout))
                .orElseGet(() -> new Answer.Fault("no_signing_key"));
        Verdict verdict = Verdict.of(answer);
        save(delivery, delivery.tried(attempt(answer, now), again(delivery, verdict, clock.instant())));
        return Optional.of(verdict);
    }

    /** A platform's endpoint is known by its profile: what waited for one that was removed is not for the one that took its place. */
    private static boolean isOfAnother(Endpoint endpoint, Delivery delivery) {
        return delivery.giveUpAt().minus(Delivery.PATIENCE).isBefore(endpoint.createdAt().minus(SKEW));
    }

    private static Attempt attempt(Answer answer, Instant at) {
        return switch (answer) {
            case Answer.Status(int code, Optional<Duration> _) -> Attempt.answered(at, code);
            case Answer.Fault(String word) -> Attempt.failed(at, word);
        };
    }

    private static Optional<Instant> again(Delivery delivery, Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Accepted _,Verdict.Gone _ -> Optional.empty();
            case Verdict.Refused(Optional<Duration> wait) -> RetrySchedule.next(delivery, now, wait);
            case Verdict.Throttled(Duration pause) -> RetrySchedule.next(delivery, now, Optional.of(pause));
            case Verdict.Unreachable _ -> RetrySchedule.next(delivery, now, Optional.empty());
        };
    }

    /** Overtaken, it was replayed or tried by another meanwhile: what they wrote holds. */
    private void save(Delivery before, Delivery after) {
        if (deliveries.save(before, after) && after.state() == Delivery.State.FAILED) {
            Log.warn("webhook_given_up", LogField.ENDPOINT_ID, after.endpoint(), LogField.EVENT_ID, after.telling().id());
            Metrics.count("WebhookGivenUp");
        }
    }
}
