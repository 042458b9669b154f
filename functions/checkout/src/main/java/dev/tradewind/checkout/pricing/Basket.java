package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The wished lines, each beside what the catalogue knows of it. */
record Basket(List<Item> items) {
    /** @param index of the line in the intent, as messages count */
    record Item(int index, IntentLine line, Optional<Product> product) {}

    static Basket of(CheckoutIntent intent, Facts facts) {
        Map<Sku, Product> products = facts.products();
        List<Item> items = new ArrayList<>();
        for (IntentLine line : intent.lines()) {
            items.add(new Item(items.size(), line, Optional.ofNullable(products.get(line.sku()))));
        }
        return new Basket(List.copyOf(items));
    }

    Stream<Product> products() {
        return items.stream().flatMap(item -> item.product().stream());
    }

    long weightGrams() {
        return items.stream()
                .mapToLong(item -> item.product().map(product -> (long) product.weightGrams()).orElse(0L) * item.line().quantity())
                .sum();
    }
}
