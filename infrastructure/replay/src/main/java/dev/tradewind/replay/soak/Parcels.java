package dev.tradewind.replay.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.replay.CannotRun;
import dev.tradewind.replay.suite.Answer;
import dev.tradewind.replay.suite.Ask;
import dev.tradewind.replay.suite.Call;
import dev.tradewind.replay.suite.Keys;
import dev.tradewind.replay.suite.LocalClock;
import dev.tradewind.replay.suite.Suite;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The merchant's side: hands one unit of an order after the other to a carrier, and looks where each is. */
final class Parcels {
    static final String CARRIER = "soak";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final Suite suite;
    private final String token;
    private final Keys keys;
    private final Plan plan;
    private final AtomicReferenceArray<String> ids;

    Parcels(Suite suite, String token, Keys keys, Plan plan) {
        this.suite = suite;
        this.token = token;
        this.keys = keys;
        this.plan = plan;
        this.ids = new AtomicReferenceArray<>(plan.parcels());
    }

    /** Registers it; an order that is just placed is not known to shipments for a moment. */
    void register(int parcel, JsonNode order) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("order_id", order.path("id").asText()).put("carrier", CARRIER)
                .put("tracking_number", plan.trackingNumber(parcel));
        body.putArray("lines").addObject().put("id", order.at("/line_items/0/id").asText()).put("quantity", 1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = send(parcel, body);
        while (answer.status() == 404 && System.nanoTime() < end) {
            LocalClock.pause();
            answer = send(parcel, body);
        }
        if (answer.status() != 201) {
            throw new CannotRun("parcel " + parcel + " was not registered: " + answer.word() + " " + answer.text("content"));
        }
        ids.set(parcel, answer.text("id"));
    }

    private Answer send(int parcel, ObjectNode body) {
        return suite.send(Ask.send(Call.REGISTER, "POST", "/shipments", body, keys.of("register " + parcel)).by(token));
    }

    /** Where it stands. */
    String status(int parcel) {
        return suite.send(Ask.get(Call.SHIPMENT, "/shipments/" + ids.get(parcel)).by(token)).text("status");
    }
}
