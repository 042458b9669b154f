package dev.tradewind.webhookdelivery.dynamo;

import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.IdempotencyRecords;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.port.Endpoints;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Endpoints in the table of parties. */
@Singleton
final class DynamoEndpoints implements Endpoints {
    private final EndpointItem endpoints;
    private final IdempotencyRecords answers;
    private final Transactor transactor;
    private final ItemReader reader;
    private final DynamoDbClient dynamo;
    private final Tables tables;

    DynamoEndpoints(EndpointItem endpoints, IdempotencyRecords answers, Transactor transactor, ItemReader reader, DynamoDbClient dynamo,
            Tables tables) {
        this.endpoints = endpoints;
        this.answers = answers;
        this.transactor = transactor;
        this.reader = reader;
        this.dynamo = dynamo;
        this.tables = tables;
    }

    @Override
    public Written write(Endpoint endpoint, Optional<IdempotencyKey> key, Response answer) {
        List<Write> writes = new ArrayList<>(List.of(endpoints.write(endpoint)));
        key.ifPresent(known -> writes.add(answers.first(known, answer)));
        return switch (transactor.commit(writes)) {
            case Commit.Committed _ -> new Written.Done();
            case Commit.Refused refused -> key.flatMap(known -> answers.in(known, refused)).<Written>map(Written.Repeated::new)
                    .orElseGet(Written.Overtaken::new);
        };
    }

    @Override
    public Optional<Replay> answered(IdempotencyKey key) {
        return answers.find(key);
    }

    @Override
    public Optional<Endpoint> find(Owner owner, EndpointId id) {
        return reader.read(endpoints.key(owner, id)).map(item -> endpoints.read(owner, item));
    }

    @Override
    public List<Endpoint> all(Owner owner) {
        return dynamo.queryPaginator(query -> query.tableName(tables.parties()).consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                        Map.of(":pk", Attributes.s(EndpointItem.pk(owner)), ":prefix", Attributes.s(EndpointItem.PREFIX))))
                .items().stream().map(item -> endpoints.read(owner, item)).sorted(Comparator.comparing(Endpoint::createdAt)).toList();
    }

    @Override
    public boolean save(Endpoint endpoint) {
        return transactor.commit(endpoints.write(endpoint)) instanceof Commit.Committed;
    }

    @Override
    public boolean remove(Endpoint endpoint) {
        return transactor.commit(endpoints.delete(endpoint)) instanceof Commit.Committed;
    }
}
