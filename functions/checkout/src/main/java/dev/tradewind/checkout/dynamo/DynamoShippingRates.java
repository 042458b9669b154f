package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.port.ShippingRates;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.ItemReader;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Shipping rates and services, read together and remembered for a minute. That there are neither is not remembered: a shop's first import
 * counts at once.
 */
@Singleton
final class DynamoShippingRates implements ShippingRates {
    static final Duration LIFE = Duration.ofSeconds(60);

    private final ItemReader reader;
    private final ShippingRatesItem rates;
    private final ShippingServicesItem services;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    DynamoShippingRates(ItemReader reader, ShippingRatesItem rates, ShippingServicesItem services, Clock clock) {
        this.reader = reader;
        this.rates = rates;
        this.services = services;
        this.clock = clock;
    }

    private record Known(Table table, Instant at) {
        boolean isFreshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(LIFE));
        }
    }

    @Override
    public synchronized Table table() {
        Instant now = clock.instant();
        if (known.filter(some -> some.isFreshAt(now)).isEmpty()) {
            Map<ItemKey, Map<String, AttributeValue>> found = reader.readAll(List.of(rates.key(), services.key()));
            known = Optional.of(found).filter(items -> !items.isEmpty()).map(items -> new Known(table(items), now));
        }
        return known.map(Known::table).orElse(Table.EMPTY);
    }

    private Table table(Map<ItemKey, Map<String, AttributeValue>> items) {
        return new Table(Optional.ofNullable(items.get(rates.key())).map(rates::read).orElse(List.of()),
                Optional.ofNullable(items.get(services.key())).map(services::read).orElse(List.of()));
    }
}
