package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the destination for failures is told about records that were given up: where they lie, not what they hold. */
final class StreamFailure {

    private StreamFailure() {}

    static ObjectNode of(StreamSource.Declared declared, String shard, List<JsonNode> records, int invocations) {
        ObjectNode message = Json.object();
        message.putObject("requestContext").put("requestId", UUID.randomUUID().toString()).put("functionArn", declared.function())
                .put("condition", "RetryAttemptsExhausted").put("approximateInvokeCount", invocations);
        message.putObject("responseContext").put("statusCode", 200).put("executedVersion", "$LATEST").put("functionError", "Unhandled");
        message.put("version", "1.0").put("timestamp", Instant.now().toString());
        message.putObject("DDBStreamBatchInfo").put("shardId", shard).put("startSequenceNumber", StreamReader.sequence(records.getFirst()))
                .put("endSequenceNumber", StreamReader.sequence(records.getLast())).put("batchSize", records.size())
                .put("streamArn", declared.streamArn());
        return message;
    }
}
