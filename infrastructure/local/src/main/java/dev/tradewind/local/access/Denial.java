package dev.tradewind.local.access;

import dev.tradewind.local.Json;
import dev.tradewind.local.gateway.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How AWS says no, in the form of each service. */
final class Denial {

    private Denial() {}

    static HttpResponse of(String service, String code, String message) {
        return switch (service) {
            case "s3" -> new HttpResponse(403, Map.of("content-type", List.of("application/xml")),
                    "<Error><Code>AccessDenied</Code><Message>%s</Message></Error>".formatted(message).getBytes(StandardCharsets.UTF_8));
            case "ses" -> json(403, code, message);
            case "sqs" -> json(403, "com.amazon.coral.service#" + code, message);
            case "dynamodb" -> json(400, "com.amazon.coral.service#" + code, message);
            default -> json(400, code, message);
        };
    }

    private static HttpResponse json(int status, String code, String message) {
        return new HttpResponse(status,
                Map.of("content-type", List.of("application/x-amz-json-1.0"), "x-amzn-errortype", List.of(code)),
                Json.bytes(Json.object().put("__type", code).put("Message", message)));
    }
}
