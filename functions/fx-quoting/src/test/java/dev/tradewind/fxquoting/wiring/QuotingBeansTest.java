package dev.tradewind.fxquoting.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.fxquoting.PairRefusal;
import dev.tradewind.fxquoting.QuoteOutcome;
import dev.tradewind.fxquoting.QuoteRequest;
import dev.tradewind.fxquoting.Quoter;
import dev.tradewind.fxquoting.RateTables;
import dev.tradewind.fxquoting.Rates;
import dev.tradewind.fxquoting.SampleTables;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.testkit.Dynamo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class QuotingBeansTest {

    private static final Instant NOON = Instant.parse("2026-04-13T12:00:00Z");

    private static final QuoteRequest REQUEST = QuoteRequest.selling(Money.of(10_000, "EUR"), CurrencyCode.of("USD"), LockLength.ONE_HOUR);

    private final Dynamo dynamo = Dynamo.embedded();

    private final Map<String, String> environment = dynamo.tables().environment();

    @Test
    void aFunctionQuotesWhatItsTableHolds() {
        FunctionBeans beans = start(dynamo.client());
        Quoter quoter = beans.get(Quoter.class);
        assertThat(quoter.quote(REQUEST)).isEqualTo(new PairRefusal.NoRate());
        beans.get(RateTables.class).putIfAbsent(SampleTables.ECB, NOON);
        assertThat(quoter.quote(REQUEST)).isInstanceOfSatisfying(QuoteOutcome.Quoted.class, quoted -> {
            assertThat(quoted.quote().bought()).isEqualTo(Money.of(11_543, "USD"));
            assertThat(quoted.quote().expiresAt()).isEqualTo(NOON.plusSeconds(3600));
        });
        beans.settings().refuseFaults();
    }

    @Test
    void testsOfCapabilitiesMayHandInRatesOfTheirOwn() {
        Rates fixed = (source, day) -> Optional.of(SampleTables.ECB)
                .filter(table -> table.source().equals(source) && !table.date().isAfter(day));
        Quoter quoter = start(dynamo.client(), fixed).get(Quoter.class);
        assertThat(quoter.quote(REQUEST)).isInstanceOf(QuoteOutcome.Quoted.class);
    }

    private FunctionBeans start(Object... replacements) {
        var all = new Object[replacements.length + 1];
        System.arraycopy(replacements, 0, all, 1, replacements.length);
        all[0] = Clock.fixed(NOON, ZoneOffset.UTC);
        return FunctionBeans.with(environment, all).beans(getClass().getClassLoader());
    }
}
