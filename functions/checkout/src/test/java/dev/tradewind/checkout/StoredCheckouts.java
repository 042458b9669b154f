package dev.tradewind.checkout;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.checkout.dynamo.DynamoCheckouts;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.port.Checkouts;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Tables;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The real store over tables of its own in DynamoDB Local. */
final class StoredCheckouts {
    final Dynamo dynamo = Dynamo.embedded();
    final Tables tables = dynamo.tables();
    final Checkouts checkouts;
    final FunctionBeans beans;

    StoredCheckouts(ExecutionInterceptor... watching) {
        DynamoDbClient client = dynamo.client(watching);
        beans = FunctionBeans.with(tables.environment(), client).beans(StoredCheckouts.class.getClassLoader());
        checkouts = beans.get(DynamoCheckouts.class);
    }

    /** What is stored, with products that no catalogue has written: every sku is sold, for that price. */
    FactReader facts(long price) {
        FactReader reader = beans.get(FactReader.class);
        return wanted -> {
            Facts stored = reader.read(wanted);
            Map<Sku, Product> products = wanted.skus().stream()
                    .collect(Collectors.toMap(sku -> sku, sku -> CheckoutWorld.product(sku.value(), price)));
            return new Facts(stored.session(), products, stored.available(), stored.discounts(), stored.lock(), stored.opened());
        };
    }

    void supply(Sku sku, long units) {
        dynamo.plain()
                .putItem(request -> request.tableName(tables.catalog())
                        .item(Map.of("pk", s("SKU#" + sku), "sk", s("STOCK#00"), "available", n(units),
                                "declared", n(units), "import_id", s("0"))));
    }

    long available(Sku sku) {
        return Long.parseLong(dynamo.item(tables.catalog(), "SKU#" + sku, "STOCK#00").orElseThrow().get("available").n());
    }

    int events() {
        return dynamo.items(tables.outbox()).size();
    }
}
