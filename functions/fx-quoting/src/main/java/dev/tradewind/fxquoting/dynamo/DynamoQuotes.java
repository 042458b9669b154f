package dev.tradewind.fxquoting.dynamo;

import static dev.tradewind.lambda.table.Attributes.SK;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.fxquoting.Quotes;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The quotes as items of the table {@code rates}. A repeated request costs no item of its own: its key names the quote. */
public final class DynamoQuotes implements Quotes {

    private static final String NO_KEY = "none";

    private final DynamoDbClient dynamo;

    private final Transactor transactor;

    private final String tableName;

    private final Clock clock;

    /**
     * Stores in that table.
     *
     * @param tableName the suite's table {@code rates}
     * @param clock by which quotes are gone, since DynamoDB deletes them late
     */
    public DynamoQuotes(DynamoDbClient dynamo, Transactor transactor, String tableName, Clock clock) {
        this.dynamo = Objects.requireNonNull(dynamo, "dynamo");
        this.transactor = Objects.requireNonNull(transactor, "transactor");
        this.tableName = Objects.requireNonNull(tableName, "tableName");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Keeping keep(FxQuote offered, Optional<Key> key) {
        FxQuote quote = key.map(known -> offered.withId(known.id())).orElse(offered);
        String input = key.map(Key::input).orElse(NO_KEY);
        var put = Write.put("quote", tableName, QuoteItem.write(quote, offered.id(), input), Condition.absentOrExpired(clock.instant()));
        return switch (transactor.commit(put)) {
            case Commit.Committed _ -> new Keeping.Kept(quote);
            case Commit.Refused refused -> before(refused.refusals().getFirst().item(), input);
        };
    }

    @Override
    public Optional<Found> find(QuoteId id) {
        List<Map<String, AttributeValue>> items = items(id);
        boolean used = items.stream().anyMatch(item -> item.get(SK).s().equals(QuoteItem.USE));
        return quote(items).map(item -> new Found(QuoteItem.read(item), used));
    }

    @Override
    public Optional<Keeping> keptBefore(Key key) {
        return quote(items(key.id())).map(item -> before(item, key.input()));
    }

    private static Keeping before(Map<String, AttributeValue> item, String input) {
        return item.get(QuoteItem.INPUT).s().equals(input) ? new Keeping.Replayed(QuoteItem.read(item)) : new Keeping.KeyReused();
    }

    private Optional<Map<String, AttributeValue>> quote(List<Map<String, AttributeValue>> items) {
        return items.stream().filter(item -> item.get(SK).s().equals(QuoteItem.QUOTE))
                .filter(item -> !Attributes.expired(item, clock.instant())).findFirst();
    }

    private List<Map<String, AttributeValue>> items(QuoteId id) {
        return dynamo.query(query -> query.tableName(tableName).keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", s(QuoteItem.pk(id)))).consistentRead(true)).items();
    }
}
