package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.template.PseudoParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Calls the embedded DynamoDB and SQS in their JSON protocols. The stack needs no SDK for that, and a stream record comes
 * in just the form that Lambda hands to a function.
 */
public final class AwsJson implements AutoCloseable {

    private static final String CREDENTIAL = "AWS4-HMAC-SHA256 Credential=local/20260101/" + PseudoParameters.REGION
            + "/%s/aws4_request, SignedHeaders=host, Signature=0";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI dynamo;
    private final URI sqs;

    public AwsJson(URI dynamo, URI sqs) {
        this.dynamo = dynamo;
        this.sqs = sqs;
    }

    /** Calls DynamoDB. */
    public JsonNode dynamo(String operation, JsonNode request) {
        return call(dynamo, "dynamodb", "DynamoDB_20120810." + operation, request);
    }

    /** Calls DynamoDB Streams. */
    public JsonNode streams(String operation, JsonNode request) {
        return call(dynamo, "dynamodb", "DynamoDBStreams_20120810." + operation, request);
    }

    /** Calls SQS. */
    public JsonNode sqs(String operation, JsonNode request) {
        return call(sqs, "sqs", "AmazonSQS." + operation, request);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private JsonNode call(URI endpoint, String service, String target, JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/")).timeout(Duration.ofSeconds(30))
                .header("content-type", "application/x-amz-json-1.0").header("x-amz-target", target)
                .header("authorization", CREDENTIAL.formatted(service)).POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
        HttpResponse<byte[]> response = send(request);
        JsonNode answer = Json.parse(response.body()).orElseGet(Json::object);
        if (response.statusCode() != 200) {
            throw AwsFault.of(target, response.statusCode(), answer);
        }
        return answer;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", interruption));
        }
    }
}
