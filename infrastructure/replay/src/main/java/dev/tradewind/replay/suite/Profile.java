package dev.tradewind.replay.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.replay.CannotRun;

/** What the suite publishes about itself. */
public final class Profile {
    private Profile() {}

    /** Id of its payment handler. The endpoint is ours to choose, since it can only name HTTPS. */
    public static String paymentHandler(Suite suite) {
        Answer answer = suite.send(Ask.get(Call.DISCOVERY, "/.well-known/ucp"));
        return answer.body().at("/ucp/payment_handlers").valueStream().flatMap(JsonNode::valueStream)
                .map(handler -> handler.path("id").asText(""))
                .filter(id -> !id.isEmpty()).findFirst()
                .orElseThrow(() -> new CannotRun("no payment handler in GET /.well-known/ucp: " + answer.word()));
    }
}
