package dev.tradewind.lambda.table;

import dev.tradewind.lambda.table.Commit.Committed;
import dev.tradewind.lambda.table.Commit.Refusal;
import dev.tradewind.lambda.table.Commit.Refused;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Commits conditional writes: several as one transaction, a single one without its double price. A conflict with another
 * transaction is DynamoDB's normal answer under a race and says nothing of the goods: it is retried with full jitter until
 * shortly before the invocation's deadline and then leaves as {@link Contended}, never as a refusal.
 */
@Singleton
public final class Transactor {
    private static final Set<String> PASSING = Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private final DynamoDbClient dynamo;

    public Transactor(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    /**
     * Writes all or nothing.
     *
     * @param writes 1 to 100, each to an item of its own
     * @throws Contended when conflicts last until the deadline
     */
    public Commit commit(List<Write> writes) {
        return retried(writes, writes.size() == 1 ? () -> alone(writes.getFirst()) : () -> together(writes));
    }

    /** Writes a single item. */
    public Commit commit(Write write) {
        return commit(List.of(write));
    }

    private Commit together(List<Write> writes) {
        dynamo.transactWriteItems(request -> request.transactItems(writes.stream().map(WriteRequests::inTransaction).toList()));
        return new Committed();
    }

    private Commit alone(Write write) {
        try {
            switch (write) {
                case Write.Put put -> dynamo.putItem(WriteRequests.put(put));
                case Write.Update update -> dynamo.updateItem(WriteRequests.update(update));
                case Write.Delete delete -> dynamo.deleteItem(WriteRequests.delete(delete));
                case Write.Check _ -> throw new IllegalArgumentException("a check alone is a read");
            }
            return new Committed();
        } catch (ConditionalCheckFailedException refused) {
            return ours(write, refused) ? new Committed() : new Refused(List.of(new Refusal(write.name(), refused.item())));
        }
    }

    /** A put whose answer was lost is sent again by the SDK and then refused by its own item. */
    private static boolean ours(Write write, ConditionalCheckFailedException refused) {
        return write instanceof Write.Put put && put.item().equals(refused.item());
    }

    private static Commit refusedOrOurs(List<Write> writes, List<Refusal> refusals) {
        return oursStands(writes, refusals) ? new Committed() : new Refused(refusals);
    }

    /**
     * A transaction whose answer was lost may still be in progress when it is sent again, and then be refused by itself. All or
     * nothing was written, so it was this one exactly if every item that it puts stands as it put it.
     */
    private static boolean oursStands(List<Write> writes, List<Refusal> refusals) {
        List<Write> puts = writes.stream().filter(Write.Put.class::isInstance).toList();
        return !puts.isEmpty() && puts.stream().allMatch(put -> refusals.stream()
                .anyMatch(refusal -> refusal.name().equals(put.name()) && refusal.item().equals(((Write.Put) put).item())));
    }

    private Commit retried(List<Write> writes, Supplier<Commit> attempt) {
        var patience = Patience.untilDeadline();
        while (true) {
            try {
                return attempt.get();
            } catch (TransactionCanceledException cancelled) {
                List<Refusal> refusals = refusals(writes, cancelled);
                if (!refusals.isEmpty()) {
                    return refusedOrOurs(writes, refusals);
                }
                if (!passing(cancelled)) {
                    throw cancelled;
                }
                patience.pause(names(writes), cancelled);
            } catch (TransactionConflictException | TransactionInProgressException | ProvisionedThroughputExceededException
                    | RequestLimitExceededException busy) {
                patience.pause(names(writes), busy);
            }
        }
    }

    private static List<Refusal> refusals(List<Write> writes, TransactionCanceledException cancelled) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
                Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item = reasons.get(i).item();
                refusals.add(new Refusal(writes.get(i).name(), item == null ? Map.of() : item));
            }
        }
        return refusals;
    }

    private static boolean passing(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream().anyMatch(reason -> PASSING.contains(reason.code()));
    }

    private static String names(List<Write> writes) {
        return writes.stream().map(Write::name).toList().toString();
    }
}
