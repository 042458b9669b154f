package dev.tradewind.catalog.dynamo;

import static dev.tradewind.lambda.table.Attributes.b;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.catalog.model.Discount;
import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.ShippingRate;
import dev.tradewind.catalog.model.ShippingService;
import dev.tradewind.catalog.port.Offers;
import dev.tradewind.catalog.port.Progress;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shipping rates, shipping services and discounts in the catalog table. */
@Singleton
final class OfferTable implements Offers {
    private final String table;
    private final Transactor transactor;
    private final Json json;

    OfferTable(Tables tables, Transactor transactor, Json json) {
        this.table = tables.catalog();
        this.transactor = transactor;
        this.json = json;
    }

    @Override
    public Progress replaceRates(List<ShippingRate> rates, ImportId by) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("SHIPPING", "RATES"));
        item.put("body", b(Deflated.deflate(json.write(RatesBody.of(rates)))));
        return new Progress.Complete(put("shipping rates", item, by) ? 0 : 1);
    }

    @Override
    public Progress replaceServices(List<ShippingService> services, ImportId by) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("SHIPPING", "SERVICES"));
        item.put("body", b(Deflated.deflate(json.write(ServicesBody.of(services)))));
        return new Progress.Complete(put("shipping services", item, by) ? 0 : 1);
    }

    @Override
    public Progress write(List<Discount> discounts, ImportId by) {
        return Bounded.each(discounts, discount -> put("discount " + discount.code(), DiscountItems.item(discount), by));
    }

    private boolean put(String name, Map<String, AttributeValue> item, ImportId by) {
        item.put(ProductItems.IMPORT_ID, s(by.value()));
        var notOlder = Condition.that("attribute_not_exists(pk) OR import_id <= :by").value(":by", s(by.value()));
        return switch (transactor.commit(Write.put(name, table, item, notOlder))) {
            case Commit.Committed() -> true;
            case Commit.Refused _ -> false;
        };
    }
}
