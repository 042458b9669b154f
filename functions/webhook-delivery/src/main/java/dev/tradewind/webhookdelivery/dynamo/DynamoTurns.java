package dev.tradewind.webhookdelivery.dynamo;

import dev.tradewind.lambda.due.DueIndex;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.Turn;
import dev.tradewind.webhookdelivery.port.Turns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns in the table of parties. */
@Singleton
final class DynamoTurns implements Turns {
    private final TurnItem items;
    private final Transactor transactor;
    private final ItemReader reader;
    private final DueIndex due;
    private final Tables tables;

    DynamoTurns(TurnItem items, Transactor transactor, ItemReader reader, DueIndex due, Tables tables) {
        this.items = items;
        this.transactor = transactor;
        this.reader = reader;
        this.due = due;
        this.tables = tables;
    }

    @Override
    public boolean wake(Owner owner, EndpointId endpoint, Instant now) {
        return transactor.commit(items.wake(owner, endpoint, now)) instanceof Commit.Committed;
    }

    @Override
    public boolean rouse(Owner owner, EndpointId endpoint, Instant now) {
        return transactor.commit(items.rouse(owner, endpoint, now)) instanceof Commit.Committed;
    }

    @Override
    public Optional<Turn> take(EndpointId endpoint, String lease, Instant now, Instant until) {
        return reader.read(items.key(endpoint)).filter(item -> items.isFree(endpoint, item, now))
                .flatMap(item -> taken(item, items.turn(endpoint, item, lease), until));
    }

    private Optional<Turn> taken(Map<String, AttributeValue> item, Turn turn, Instant until) {
        return transactor.commit(items.take(turn, item, until)) instanceof Commit.Committed ? Optional.of(turn) : Optional.empty();
    }

    @Override
    public boolean end(Turn turn, Turn.End end, Instant now) {
        return switch (transactor.commit(items.end(turn, end))) {
            case Commit.Committed _ -> false;
            case Commit.Refused _ -> end.restsUntil().isEmpty()
                    && transactor.commit(items.endAwake(turn, now)) instanceof Commit.Committed;
        };
    }

    @Override
    public Stream<EndpointId> due(Instant now) {
        return due.due(tables.parties(), TurnItem.KIND, now).map(TurnItem::endpoint);
    }
}
