package dev.tradewind.testkit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToIntFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of items as DynamoDB charges it. Source: Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats", read
 * 2026-11.
 */
final class ItemSize {

    private static final int LARGEST_NUMBER = 21;

    private static final int CONTAINER = 3;

    private ItemSize() {}

    /** @return bytes; 0 for no item */
    static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream().mapToInt(attribute -> utf8(attribute.getKey()) + of(attribute.getValue())).sum();
    }

    static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> sum(value.ss(), ItemSize::utf8);
            case NS -> sum(value.ns(), ItemSize::number);
            case BS -> sum(value.bs(), bytes -> bytes.asByteArrayUnsafe().length);
            case BOOL, NUL -> 1;
            case L -> CONTAINER + sum(value.l(), element -> 1 + of(element));
            case M -> CONTAINER + value.m().size() + of(value.m());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("unknown type: " + value);
        };
    }

    /** One byte for two significant digits, one more, and one more if negative; zeros at either end do not count. */
    static int number(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        int digits = number.signum() == 0 ? 0 : number.precision();
        return Math.min(LARGEST_NUMBER, (digits + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0));
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static <T> int sum(Collection<T> elements, ToIntFunction<T> size) {
        return elements.stream().mapToInt(size).sum();
    }
}
