package dev.tradewind.fxquoting.wiring;

import dev.tradewind.fxquoting.CachedRates;
import dev.tradewind.fxquoting.Quoter;
import dev.tradewind.fxquoting.Quotes;
import dev.tradewind.fxquoting.RateTables;
import dev.tradewind.fxquoting.Rates;
import dev.tradewind.fxquoting.dynamo.DynamoQuotes;
import dev.tradewind.fxquoting.dynamo.DynamoRates;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.lambda.ReadAhead;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the parts together: reads go through memory, writes do not. */
@Factory
final class QuotingBeans {

    @Singleton
    @Bean(typed = {Rates.class, ReadAhead.class})
    @Requires(missingBeans = Rates.class)
    RatesReadAhead rates(DynamoDbClient dynamo, Transactor transactor, Tables tables, QuotingSettings settings, Clock clock) {
        var rates = new CachedRates(new DynamoRates(dynamo, transactor, tables.rates()), clock);
        return new RatesReadAhead(rates, settings.policy(), clock);
    }

    @Singleton
    @Bean(typed = RateTables.class)
    @Requires(missingBeans = RateTables.class)
    RateTables rateTables(DynamoDbClient dynamo, Transactor transactor, Tables tables) {
        return new DynamoRates(dynamo, transactor, tables.rates());
    }

    @Singleton
    @Bean(typed = Quotes.class)
    @Requires(missingBeans = Quotes.class)
    Quotes quotes(DynamoDbClient dynamo, Transactor transactor, Tables tables, Clock clock) {
        return new DynamoQuotes(dynamo, transactor, tables.rates(), clock);
    }

    @Singleton
    Quoter quoter(Rates rates, QuotingSettings settings, IdSource ids, Clock clock) {
        return new Quoter(rates, settings.policy(), settings.spreads(), settings.blocked(), ids, clock);
    }
}
