package dev.tradewind.lambda.table;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB values in short, and the names of the attributes that every table of the suite has. */
public final class Attributes {
    /** Partition key of every table, a string. */
    public static final String PK = "pk";
    /** Sort key of every table, a string. */
    public static final String SK = "sk";
    /** TTL attribute of every table, epoch seconds; since TTL lags, an item past it counts as absent. */
    public static final String EXPIRES_AT = "expires_at";

    private Attributes() {}

    /** A string. */
    public static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    /** A number. */
    public static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    /** Bytes. */
    public static AttributeValue b(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    /** An instant as epoch seconds, the form that TTL wants. */
    public static AttributeValue seconds(Instant instant) {
        return n(instant.getEpochSecond());
    }

    /** The key of an item. */
    public static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, s(pk), SK, s(sk));
    }

    /** Whether TTL may delete the item by now. */
    public static boolean expired(Map<String, AttributeValue> item, Instant now) {
        AttributeValue expiry = item.get(EXPIRES_AT);
        return expiry != null && Long.parseLong(expiry.n()) < now.getEpochSecond();
    }
}
