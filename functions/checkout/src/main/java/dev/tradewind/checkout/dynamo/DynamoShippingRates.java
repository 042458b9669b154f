package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.port.ShippingRates;
import dev.tradewind.lambda.table.ItemReader;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shipping rates, remembered for a minute. That there are none is not remembered: a shop's first import counts at once. */
@Singleton
final class DynamoShippingRates implements ShippingRates {
    static final Duration LIFE = Duration.ofSeconds(60);

    private final ItemReader reader;
    private final ShippingRatesItem item;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    DynamoShippingRates(ItemReader reader, ShippingRatesItem item, Clock clock) {
        this.reader = reader;
        this.item = item;
        this.clock = clock;
    }

    private record Known(List<Step> steps, Instant at) {
        boolean isFreshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(LIFE));
        }
    }

    @Override
    public synchronized List<Step> steps() {
        Instant now = clock.instant();
        if (known.filter(some -> some.isFreshAt(now)).isEmpty()) {
            known = reader.read(item.key()).map(found -> new Known(item.read(found), now));
        }
        return known.map(Known::steps).orElse(List.of());
    }
}
