package dev.tradewind.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.template.PseudoParameters;
import dev.tradewind.local.template.ResourceNames;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a request to any service asks for. The service is the one that the request was signed for. */
public final class ServiceAccess {

    private static final String MAIL = "/v2/email/outbound-emails";

    private final DynamoAccess dynamo;
    private final UnaryOperator<String> secretArns;

    /**
     * @param secretArns
     *            ARN of a secret by what a request calls it; of a secret that there is not, AWS judges by just that
     */
    public ServiceAccess(DynamoAccess dynamo, UnaryOperator<String> secretArns) {
        this.dynamo = dynamo;
        this.secretArns = secretArns;
    }

    List<Access> of(String service, HttpRequest request) {
        String target = request.header("x-amz-target").orElse("");
        String operation = target.substring(target.indexOf('.') + 1);
        return switch (service) {
            case "dynamodb" -> dynamo.of(operation, body(request));
            case "sqs" -> List.of(queue(operation, body(request)));
            case "secretsmanager" -> List.of(secret(operation, body(request)));
            case "ssm" -> parameters(operation, body(request));
            case "ses" -> List.of(mail(request));
            case "s3" -> List.of(object(request));
            default -> throw new NotChecked(service);
        };
    }

    /** A batch needs the permission of the single one. */
    private static Access queue(String operation, JsonNode request) {
        String name = Json.text(request, "QueueUrl").or(() -> Json.text(request, "QueueName")).map(ResourceNames::nameOf).orElse("*");
        return Access.to("sqs:" + operation.replaceFirst("Batch$", ""), arn("sqs", name));
    }

    private Access secret(String operation, JsonNode request) {
        return Access.to("secretsmanager:" + operation,
                Json.text(request, "SecretId").or(() -> Json.text(request, "Name")).map(secretArns).orElse("*"));
    }

    private static List<Access> parameters(String operation, JsonNode request) {
        return Stream.concat(Json.text(request, "Name").stream(), Json.texts(request.path("Names")).stream())
                .map(name -> Access.to("ssm:" + operation, arn("ssm", "parameter/" + name.replaceFirst("^/", "")))).toList();
    }

    /** Allowed by the identity of the address, or by that of its domain: which of them is verified is not known here. */
    private static Access mail(HttpRequest request) {
        if (!request.rawPath().equals(MAIL)) {
            throw new NotChecked("SES " + request.method() + " " + request.rawPath());
        }
        String address = body(request).path("FromEmailAddress").asText().replaceFirst("^.*<(.*)>$", "$1");
        return Access.to("ses:SendEmail", arn("ses", "identity/" + address),
                arn("ses", "identity/" + address.substring(address.indexOf('@') + 1)));
    }

    private static Access object(HttpRequest request) {
        String path = request.rawPath().substring(1);
        String kind = path.indexOf('/') < 0 || path.endsWith("/") ? "Bucket" : "Object";
        String action = switch (request.method()) {
            case "GET", "HEAD" -> kind.equals("Bucket") ? "ListBucket" : "GetObject";
            case "PUT" -> kind.equals("Bucket") ? "CreateBucket" : "PutObject";
            case "DELETE" -> "Delete" + kind;
            default -> throw new NotChecked("S3 " + request.method());
        };
        return new Access("s3:" + action, List.of("arn:aws:s3:::" + path), Set.of());
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + PseudoParameters.REGION + ":" + PseudoParameters.ACCOUNT + ":" + resource;
    }

    private static JsonNode body(HttpRequest request) {
        return Json.parse(request.body()).orElseGet(Json::object);
    }
}
