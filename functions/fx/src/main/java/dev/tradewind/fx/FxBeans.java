package dev.tradewind.fx;

import dev.tradewind.fx.ecb.EcbFeed;
import dev.tradewind.fx.port.RateFeed;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The adapters of fx. */
@Factory
final class FxBeans {

    @Singleton
    @Requires(missingBeans = RateFeed.class)
    RateFeed rateFeed(FxSettings settings) {
        return new EcbFeed(settings.ecbUrl());
    }
}
