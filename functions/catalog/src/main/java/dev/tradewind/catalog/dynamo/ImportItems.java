package dev.tradewind.catalog.dynamo;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.catalog.model.ImportCounts;
import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.lambda.table.Attributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Imports as items. */
final class ImportItems {
    static final String SK = "IMPORT";

    private static final String PREFIX = "IMPORT#";

    private ImportItems() {}

    static String pk(ImportId id) {
        return PREFIX + id;
    }

    static Map<String, AttributeValue> item(ImportRecord record) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk(record.id()), SK));
        item.put("state", s(record.state()));
        item.put("started_at", s(record.startedAt().toString()));
        item.put("lease_until", n(record.leaseUntil().toEpochMilli()));
        record.finishedAt().ifPresent(end -> item.put("finished_at", s(end.toString())));
        ImportCounts counts = record.counts();
        item.put("products", n(counts.products()));
        item.put("prices", n(counts.prices()));
        item.put("shipping_rates", n(counts.shippingRates()));
        item.put("shipping_services", n(counts.shippingServices()));
        item.put("discounts", n(counts.discounts()));
        item.put("skipped_older", n(counts.skippedOlder()));
        return item;
    }

    static ImportRecord record(Map<String, AttributeValue> item) {
        var counts = new ImportCounts(number(item, "products"), number(item, "prices"), number(item, "shipping_rates"),
                item.containsKey("shipping_services") ? number(item, "shipping_services") : 0,
                number(item, "discounts"), number(item, "skipped_older"));
        return new ImportRecord(new ImportId(item.get(Attributes.PK).s().substring(PREFIX.length())),
                Instant.parse(item.get("started_at").s()), Instant.ofEpochMilli(Long.parseLong(item.get("lease_until").n())),
                Optional.ofNullable(item.get("finished_at")).map(end -> Instant.parse(end.s())), counts);
    }

    private static int number(Map<String, AttributeValue> item, String name) {
        return Integer.parseInt(item.get(name).n());
    }
}
