package dev.tradewind.replay.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** An answer that is final. A body that is no JSON is missing. */
public record Answer(int status, JsonNode body) {
    /** Whether it is of the 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** What to call it when it was not wanted: {@code http_409_idempotency_conflict}. */
    public String word() {
        String code = body.path("code").asText("");
        return "http_" + status + (code.isEmpty() ? "" : "_" + code);
    }

    /** The code of the first error among its messages. */
    public Optional<String> firstError() {
        return body.path("messages").valueStream().filter(message -> message.path("type").asText().equals("error"))
                .map(message -> message.path("code").asText()).findFirst();
    }

    /** A member's text, which may be empty. */
    public String text(String member) {
        return body.path(member).asText("");
    }
}
