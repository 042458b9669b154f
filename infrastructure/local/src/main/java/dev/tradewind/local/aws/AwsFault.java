package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.template.ResourceNames;

/** An embedded service refused a request. */
public final class AwsFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private AwsFault(String code, String message) {
        super(message);
        this.code = code;
    }

    static AwsFault of(String target, int status, JsonNode answer) {
        String code = Json.text(answer, "__type").map(type -> type.substring(type.indexOf('#') + 1)).orElse("HTTP " + status);
        String message = Json.text(answer, "message").or(() -> Json.text(answer, "Message")).orElse("");
        return new AwsFault(code, ResourceNames.nameOf(target) + " answered " + code + " " + message);
    }

    /** Short name of the error, such as {@code ResourceInUseException}. */
    public String code() {
        return code;
    }
}
