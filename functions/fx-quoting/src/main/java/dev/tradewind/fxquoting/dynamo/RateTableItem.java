package dev.tradewind.fxquoting.dynamo;

import static dev.tradewind.lambda.table.Attributes.PK;
import static dev.tradewind.lambda.table.Attributes.SK;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code SRC#ecb / 2026-11-20}: {@code base}, {@code rates} (a map from code to the decimal as text, so that no digit is lost),
 * {@code imported_at}. A day is one item: all of it is there or nothing, and one read gives every cross rate.
 */
final class RateTableItem {

    private static final String SOURCE_PREFIX = "SRC#";

    private static final String BASE = "base";

    private static final String RATES = "rates";

    private static final String IMPORTED_AT = "imported_at";

    private RateTableItem() {}

    static String pk(RateSource source) {
        return SOURCE_PREFIX + source.name();
    }

    /** Text dates sort as dates do. */
    static String sk(LocalDate date) {
        return date.toString();
    }

    static Map<String, AttributeValue> write(RateTable table, Instant importedAt) {
        Map<String, AttributeValue> rates = table.rates().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rate -> s(rate.getValue().toPlainString())));
        return Map.of(PK, s(pk(table.source())), SK, s(sk(table.date())), BASE, s(table.base().code()), RATES, AttributeValue.fromM(rates),
                IMPORTED_AT, s(importedAt.toString()));
    }

    static RateTable read(Map<String, AttributeValue> item) {
        var source = new RateSource(item.get(PK).s().substring(SOURCE_PREFIX.length()));
        Map<String, BigDecimal> rates = item.get(RATES).m().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rate -> new BigDecimal(rate.getValue().s())));
        return new RateTable(source, CurrencyCode.of(item.get(BASE).s()), LocalDate.parse(item.get(SK).s()), rates);
    }
}
