package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.template.PseudoParameters;
import java.util.List;

/** The event that Lambda makes of messages that it received. */
final class QueueEvent {

    private QueueEvent() {}

    static ObjectNode of(List<JsonNode> messages, String queueArn) {
        ObjectNode event = Json.object();
        messages.forEach(message -> event.withArray("Records").add(record(message, queueArn)));
        return event;
    }

    static ObjectNode record(JsonNode message, String queueArn) {
        ObjectNode record = Json.object().put("messageId", message.path("MessageId").asText())
                .put("receiptHandle", message.path("ReceiptHandle").asText())
                .put("body", message.path("Body").asText());
        record.set("attributes", message.path("Attributes").isObject() ? message.path("Attributes") : Json.object());
        ObjectNode attributes = record.putObject("messageAttributes");
        message.path("MessageAttributes").properties()
                .forEach(attribute -> attributes.set(attribute.getKey(), attribute(attribute.getValue())));
        return record.put("md5OfBody", message.path("MD5OfBody").asText()).put("eventSource", "aws:sqs").put("eventSourceARN", queueArn)
                .put("awsRegion", PseudoParameters.REGION);
    }

    private static ObjectNode attribute(JsonNode value) {
        ObjectNode attribute = Json.object();
        Json.text(value, "StringValue").ifPresent(text -> attribute.put("stringValue", text));
        Json.text(value, "BinaryValue").ifPresent(bytes -> attribute.put("binaryValue", bytes));
        attribute.putArray("stringListValues");
        attribute.putArray("binaryListValues");
        return attribute.put("dataType", value.path("DataType").asText());
    }
}
