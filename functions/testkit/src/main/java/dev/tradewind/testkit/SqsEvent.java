package dev.tradewind.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A batch of SQS messages. What is said of a message concerns the last one that was added. */
public final class SqsEvent {

    private final String queue;

    private final List<Map<String, Object>> records = new ArrayList<>();

    private Map<String, Object> systemAttributes = Map.of();

    private Map<String, Object> messageAttributes = Map.of();

    SqsEvent(String queue) {
        this.queue = queue;
    }

    /** Adds a message whose id is {@code message-1}, {@code message-2}, …. */
    public SqsEvent message(String body) {
        return message("message-" + (records.size() + 1), body);
    }

    /** Adds a message. */
    public SqsEvent message(String id, String body) {
        systemAttributes = new LinkedHashMap<>();
        messageAttributes = new LinkedHashMap<>();
        records.add(record(id, body));
        return receiveCount(1).sentAt(Instant.parse("2026-11-20T12:00:00Z"));
    }

    /** How often the message was received, this time included. */
    public SqsEvent receiveCount(int times) {
        systemAttributes.put("ApproximateReceiveCount", Integer.toString(times));
        return this;
    }

    /** When the message was sent. */
    public SqsEvent sentAt(Instant instant) {
        systemAttributes.put("SentTimestamp", Long.toString(instant.toEpochMilli()));
        systemAttributes.put("SenderId", "AIDAIENQZJOLO23YVJ4VO");
        systemAttributes.put("ApproximateFirstReceiveTimestamp", Long.toString(instant.plusMillis(7).toEpochMilli()));
        return this;
    }

    /** Adds a string attribute to the message. */
    public SqsEvent attribute(String name, String value) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("stringValue", value);
        attribute.put("stringListValues", List.of());
        attribute.put("binaryListValues", List.of());
        attribute.put("dataType", "String");
        messageAttributes.put(name, attribute);
        return this;
    }

    /** @return the event as a function gets it */
    public byte[] toBytes() {
        return json().toBytes();
    }

    /** @return the event */
    public Json json() {
        return Json.of(Map.of("Records", records));
    }

    private Map<String, Object> record(String id, String body) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("messageId", id);
        record.put("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a-" + id);
        record.put("body", body);
        record.put("attributes", systemAttributes);
        record.put("messageAttributes", messageAttributes);
        record.put("md5OfBody", md5(body));
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", "arn:aws:sqs:" + Embedded.REGION + ":" + Events.ACCOUNT + ":" + queue);
        record.put("awsRegion", Embedded.REGION);
        return record;
    }

    private static String md5(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
