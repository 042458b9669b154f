package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import java.util.List;
import java.util.Map;

/** One address for the AWS services that need no server of their own: each request tells by its form whom it is for. */
public final class AwsEndpoint {

    private final Secrets secrets;
    private final Parameters parameters;
    private final Mailbox mailbox;
    private final Objects objects;

    public AwsEndpoint(Secrets secrets, Parameters parameters, Mailbox mailbox, Objects objects) {
        this.secrets = secrets;
        this.parameters = parameters;
        this.mailbox = mailbox;
        this.objects = objects;
    }

    /** Answers a request of an AWS SDK. */
    public HttpResponse handle(HttpRequest request) {
        String target = request.header("x-amz-target").orElse("");
        if (!target.isEmpty()) {
            return json(target, Json.parse(request.body()).orElseGet(Json::object));
        }
        boolean mail = request.method().equals("POST") && request.rawPath().equals("/v2/email/outbound-emails");
        return mail ? HttpResponse.json(200, mailbox.send(Json.parse(request.body()).orElseGet(Json::object))) : objects.handle(request);
    }

    private HttpResponse json(String target, JsonNode request) {
        try {
            return amazonJson(200, call(target, request));
        } catch (Refusal refusal) {
            return amazonJson(400, Json.object().put("__type", refusal.code()).put("message", refusal.getMessage()));
        }
    }

    private ObjectNode call(String target, JsonNode request) {
        return switch (target) {
            case "secretsmanager.GetSecretValue" -> secrets.value(request);
            case "secretsmanager.DescribeSecret" -> secrets.describe(request);
            case "secretsmanager.PutSecretValue", "secretsmanager.UpdateSecret" -> secrets.put(request);
            case "secretsmanager.CreateSecret" -> secrets.create(request);
            case "AmazonSSM.GetParameter" -> parameters.get(request);
            case "AmazonSSM.GetParameters" -> parameters.getAll(request);
            case "AmazonSSM.PutParameter" -> parameters.put(request);
            default -> throw new Refusal("UnknownOperationException", "the local stack has nothing for " + target);
        };
    }

    private static HttpResponse amazonJson(int status, JsonNode body) {
        return new HttpResponse(status, Map.of("content-type", List.of("application/x-amz-json-1.1")), Json.bytes(body));
    }
}
