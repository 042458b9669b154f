package dev.tradewind.shipments.dynamo;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.customs.model.Hold;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Holds;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code HOLDS#merchant#month / day#shipment#event}: one item for each word of customs, so that a month is one query. */
@Singleton
final class DynamoHolds implements Holds {
    private static final Duration KEPT = Duration.ofDays(730);
    /** After every figure and letter that an id may have. */
    private static final String END = "#~";

    private final Tables tables;
    private final Transactor transactor;
    private final DynamoDbClient dynamo;

    DynamoHolds(Tables tables, Transactor transactor, DynamoDbClient dynamo) {
        this.tables = tables;
        this.transactor = transactor;
        this.dynamo = dynamo;
    }

    @Override
    public void record(Hold hold) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk(hold.merchant(), YearMonth.from(hold.day())),
                hold.day() + "#" + hold.shipment() + "#" + hold.event()));
        item.put("merchant_id", Attributes.s(hold.merchant().value()));
        item.put("shipment_id", Attributes.s(hold.shipment().value()));
        item.put("event_id", Attributes.s(hold.event()));
        item.put("at", Attributes.s(hold.at().toString()));
        item.put("reason", Attributes.s(hold.reason()));
        item.put("lane", Attributes.s(hold.lane()));
        item.put("chapters", Attributes.s(String.join(" ", hold.chapters())));
        item.put(Attributes.EXPIRES_AT, Attributes.seconds(hold.at().plus(KEPT)));
        transactor.commit(Write.put("hold", tables.commerce(), item, Condition.absent()));
    }

    @Override
    public List<Hold> between(MerchantId merchant, LocalDate from, LocalDate to) {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .flatMap(month -> items(pk(merchant, month), from.toString(), to + END)).map(DynamoHolds::hold).toList();
    }

    private Stream<Map<String, AttributeValue>> items(String pk, String first, String last) {
        return dynamo.queryPaginator(query -> query.tableName(tables.commerce())
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last").expressionAttributeValues(
                        Map.of(":pk", Attributes.s(pk), ":first", Attributes.s(first), ":last", Attributes.s(last))))
                .items().stream();
    }

    private static Hold hold(Map<String, AttributeValue> item) {
        String chapters = item.get("chapters").s();
        return new Hold(new MerchantId(item.get("merchant_id").s()), new ShipmentId(item.get("shipment_id").s()), item.get("event_id").s(),
                Instant.parse(item.get("at").s()), item.get("reason").s(), item.get("lane").s(),
                chapters.isEmpty() ? List.of() : Arrays.asList(chapters.split(" ", -1)));
    }

    private static String pk(MerchantId merchant, YearMonth month) {
        return "HOLDS#" + merchant + "#" + month;
    }
}
