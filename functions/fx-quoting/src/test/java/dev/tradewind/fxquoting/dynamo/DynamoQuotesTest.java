package dev.tradewind.fxquoting.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fxquoting.CustomerRate;
import dev.tradewind.fxquoting.FixedSide;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.fxquoting.Quotes;
import dev.tradewind.fxquoting.QuotesContract;
import dev.tradewind.fxquoting.SampleTables;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.testkit.Dynamo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoQuotesTest extends QuotesContract {

    private static final Instant NOW = Instant.parse("2026-04-13T14:15:00Z");

    private static final QuoteId ID = new QuoteId("0123456789abcdef0123456789abcdef");

    private final Dynamo dynamo = Dynamo.embedded();

    private final String tableName = dynamo.tables().rates();

    @Override
    protected Quotes emptyStore(Clock clock) {
        DynamoDbClient client = dynamo.client();
        return new DynamoQuotes(client, new Transactor(client), tableName, clock);
    }

    /** The schema is a contract of its own: checkout and DynamoDB read it. */
    @Test
    void aQuoteIsOneItemThatTtlTakesAway() {
        store().keep(quote(), Optional.empty());
        Map<String, AttributeValue> item = dynamo.item(tableName, "QUOTE#" + ID, "QUOTE").orElseThrow();
        assertThat(item.get("valid_until").s()).isEqualTo("2026-04-13T14:20:00Z");
        assertThat(Instant.ofEpochSecond(Long.parseLong(item.get("expires_at").n()))).isEqualTo(Instant.parse("2026-04-15T14:20:00Z"));
    }

    @Test
    void theItemOfAnOrderBesideItMakesItUsed() {
        store().keep(quote(), Optional.empty());
        assertThat(store().find(ID)).contains(new Quotes.Found(quote(), false));
        dynamo.plain().putItem(put -> put.tableName(tableName).item(Attributes.key("QUOTE#" + ID, "USE")));
        assertThat(store().find(ID)).contains(new Quotes.Found(quote(), true));
    }

    @Test
    void aRepeatOfTheVerySamePutSucceeds() {
        store().keep(quote(), Optional.empty());
        assertThat(store().keep(quote(), Optional.empty())).isEqualTo(new Quotes.Keeping.Kept(quote()));
    }

    private Quotes store() {
        return emptyStore(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static FxQuote quote() {
        var eur = CurrencyCode.of("EUR");
        var usd = CurrencyCode.of("USD");
        var rate = new CustomerRate(eur, usd, SampleTables.ECB.mid(eur, usd).orElseThrow(), 60, SampleTables.ECB.source(),
                SampleTables.DAY);
        return new FxQuote(ID, rate, Money.of(10_000, eur), Money.of(11_613, usd), FixedSide.SELL, LockLength.FIVE_MINUTES, NOW,
                NOW.plusSeconds(300));
    }
}
