package dev.tradewind.fxquoting.dynamo;

import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.RateTables;
import dev.tradewind.fxquoting.Rates;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The published tables as items of the table {@code rates}. */
public final class DynamoRates implements Rates, RateTables {

    private final DynamoDbClient dynamo;

    private final Transactor transactor;

    private final String tableName;

    /**
     * Stores in that table.
     *
     * @param tableName the suite's table {@code rates}
     */
    public DynamoRates(DynamoDbClient dynamo, Transactor transactor, String tableName) {
        this.dynamo = Objects.requireNonNull(dynamo, "dynamo");
        this.transactor = Objects.requireNonNull(transactor, "transactor");
        this.tableName = Objects.requireNonNull(tableName, "tableName");
    }

    @Override
    public Optional<RateTable> latest(RateSource source, LocalDate onOrBefore) {
        var values = Map.of(":pk", s(RateTableItem.pk(source)), ":day", s(RateTableItem.sk(onOrBefore)));
        return dynamo
                .query(query -> query.tableName(tableName).keyConditionExpression("pk = :pk AND sk <= :day")
                        .expressionAttributeValues(values)
                        .scanIndexForward(false).limit(1).consistentRead(true))
                .items().stream().map(RateTableItem::read).findFirst();
    }

    @Override
    public Outcome putIfAbsent(RateTable table, Instant importedAt) {
        var put = Write.put("rates", tableName, RateTableItem.write(table, importedAt), Condition.absent());
        return switch (transactor.commit(put)) {
            case Commit.Committed _ -> new Outcome.Imported();
            case Commit.Refused refused -> new Outcome.AlreadyThere(RateTableItem.read(refused.refusals().getFirst().item()));
        };
    }
}
