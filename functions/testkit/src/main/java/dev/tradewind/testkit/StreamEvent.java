package dev.tradewind.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A batch of changes from a DynamoDB stream of new images. */
public final class StreamEvent {

    private static final long FIRST_SEQUENCE_NUMBER = 4_421_584_500_000_000_017L;

    private final String table;

    private final List<Map<String, Object>> records = new ArrayList<>();

    StreamEvent(String table) {
        this.table = table;
    }

    /** Adds an item that was not there before. */
    public StreamEvent insert(Map<String, AttributeValue> item) {
        return add("INSERT", item, true);
    }

    /** Adds an item that was changed. */
    public StreamEvent modify(Map<String, AttributeValue> item) {
        return add("MODIFY", item, true);
    }

    /** Adds an item that was deleted, by a caller or by its TTL; its record has keys alone. */
    public StreamEvent remove(Map<String, AttributeValue> item) {
        return add("REMOVE", item, false);
    }

    /** @return the event as a function gets it */
    public byte[] toBytes() {
        return json().toBytes();
    }

    /** @return the event */
    public Json json() {
        return Json.of(Map.of("Records", records));
    }

    private StreamEvent add(String name, Map<String, AttributeValue> item, boolean image) {
        int number = records.size();
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("ApproximateCreationDateTime", Instant.parse("2026-11-20T12:00:00Z").getEpochSecond());
        change.put("Keys", attributes(Map.of(TableShape.PK, item.get(TableShape.PK), TableShape.SK, item.get(TableShape.SK))));
        if (image) {
            change.put("NewImage", attributes(item));
        }
        change.put("SequenceNumber", Long.toString(FIRST_SEQUENCE_NUMBER + number));
        change.put("SizeBytes", ItemSize.of(item));
        change.put("StreamViewType", "NEW_IMAGE");
        records.add(record(number, name, change));
        return this;
    }

    private Map<String, Object> record(int number, String name, Map<String, Object> change) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("eventID", String.format("c4ca4238a0b923820dcc509a6f75849%x", number));
        record.put("eventName", name);
        record.put("eventVersion", "1.1");
        record.put("eventSource", "aws:dynamodb");
        record.put("awsRegion", Embedded.REGION);
        record.put("dynamodb", change);
        record.put("eventSourceARN", "arn:aws:dynamodb:" + Embedded.REGION + ":" + Events.ACCOUNT + ":table/" + table
                + "/stream/2026-11-20T00:00:00.000");
        return record;
    }

    private static Map<String, Object> attributes(Map<String, AttributeValue> item) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        item.forEach((name, value) -> attributes.put(name, attribute(value)));
        return attributes;
    }

    private static Map<String, Object> attribute(AttributeValue value) {
        return Map.of(value.type().name().replace("NUL", "NULL"), switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case B -> base64(value.b());
            case SS -> value.ss();
            case NS -> value.ns();
            case BS -> value.bs().stream().map(StreamEvent::base64).toList();
            case BOOL -> value.bool();
            case NUL -> true;
            case L -> value.l().stream().map(StreamEvent::attribute).collect(Collectors.toList());
            case M -> attributes(value.m());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("unknown type: " + value);
        });
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
