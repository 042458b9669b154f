package dev.tradewind.webhookdelivery.dynamo;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.due.DueIndex;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.Turn;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code HOOK#endpoint / TURN}: who sends to the endpoint, and when it is next looked at. It is the only thing of an endpoint that falls due. */
@Singleton
final class TurnItem {
    static final String KIND = "hook";
    static final String LEASE = "lease";

    private static final String KEY = "TURN";
    private static final String NAME = "turn";
    private static final String DUE = "due_sk";

    private final Tables tables;

    TurnItem(Tables tables) {
        this.tables = tables;
    }

    ItemKey key(EndpointId endpoint) {
        return new ItemKey(tables.parties(), DeliveryItems.pk(endpoint), KEY);
    }

    static EndpointId endpoint(ItemKey key) {
        return new EndpointId(key.pk().substring(key.pk().indexOf('#') + 1));
    }

    /** Due now, unless it is already, or rests. */
    Write wake(Owner owner, EndpointId endpoint, Instant now) {
        Condition sleeps = Condition
                .that("(attribute_not_exists(due_sk) OR due_sk > :due_sk) AND (attribute_not_exists(rests_until) OR rests_until <= :now)")
                .value(":now", n(now.toEpochMilli()));
        return woken(owner, endpoint, now, "", sleeps);
    }

    /** Due now, unless it is already. */
    Write rouse(Owner owner, EndpointId endpoint, Instant now) {
        return woken(owner, endpoint, now, " REMOVE rests_until, strikes",
                Condition.that("attribute_not_exists(due_sk) OR due_sk > :due_sk"));
    }

    private Write woken(Owner owner, EndpointId endpoint, Instant now, String remove, Condition condition) {
        Map<String, AttributeValue> values = due(endpoint, now);
        values.put(":owner", s(text(owner)));
        values.put(":one", n(1));
        return update(endpoint, "SET belongs_to = :owner, due_pk = :due_pk, due_sk = :due_sk" + remove + " ADD wakes :one", values,
                condition);
    }

    /** Whether the turn can be taken, by what was read. */
    boolean isFree(EndpointId endpoint, Map<String, AttributeValue> item, Instant now) {
        String asOfNow = DueIndex.attributes(KIND, now, endpoint.value()).get(DUE).s();
        boolean isDue = Optional.ofNullable(item.get(DUE)).filter(due -> due.s().compareTo(asOfNow) <= 0).isPresent();
        return isDue && Optional.ofNullable(item.get("lease_until")).filter(until -> Long.parseLong(until.n()) >= now.toEpochMilli())
                .isEmpty();
    }

    /** Taken by a lease, unless anything has changed since it was read. */
    Write take(Turn turn, Map<String, AttributeValue> read, Instant until) {
        Map<String, AttributeValue> values = due(turn.endpoint(), until);
        values.put(":lease", s(turn.lease()));
        values.put(":until", n(until.toEpochMilli()));
        Condition asRead = Condition.that("due_sk = :seen AND wakes = :wakes").value(":seen", read.get(DUE)).value(":wakes",
                n(turn.wakes()));
        return update(turn.endpoint(), "SET lease = :lease, lease_until = :until, due_pk = :due_pk, due_sk = :due_sk", values, asRead);
    }

    Turn turn(EndpointId endpoint, Map<String, AttributeValue> item, String lease) {
        return new Turn(endpoint, owner(item.get("belongs_to").s()), lease,
                Optional.ofNullable(item.get("strikes")).map(strikes -> Integer.parseInt(strikes.n())).orElse(0),
                Long.parseLong(item.get("wakes").n()));
    }

    /** Ended by its holder; one that does not rest only if nothing was put in since it was taken. */
    Write end(Turn turn, Turn.End end) {
        Map<String, AttributeValue> values = end.next().map(next -> due(turn.endpoint(), next)).orElseGet(HashMap::new);
        values.put(":strikes", n(end.strikes()));
        end.restsUntil().ifPresent(until -> values.put(":rests", n(until.toEpochMilli())));
        String set = "SET strikes = :strikes" + (end.restsUntil().isPresent() ? ", rests_until = :rests" : "")
                + (end.next().isPresent() ? ", due_pk = :due_pk, due_sk = :due_sk" : "");
        String remove = " REMOVE lease, lease_until" + (end.restsUntil().isPresent() ? "" : ", rests_until")
                + (end.next().isPresent() ? "" : ", due_pk, due_sk");
        Condition holds = end.restsUntil().isPresent()
                ? held(turn)
                : Condition.that("lease = :lease AND wakes = :wakes").value(":lease", s(turn.lease())).value(":wakes", n(turn.wakes()));
        return update(turn.endpoint(), set + remove, values, holds);
    }

    /** Ended by its holder, and due again. */
    Write endAwake(Turn turn, Instant now) {
        Map<String, AttributeValue> values = due(turn.endpoint(), now);
        values.put(":strikes", n(0));
        return update(turn.endpoint(),
                "SET strikes = :strikes, due_pk = :due_pk, due_sk = :due_sk REMOVE lease, lease_until, rests_until", values, held(turn));
    }

    private static Condition held(Turn turn) {
        return Condition.that("lease = :lease").value(":lease", s(turn.lease()));
    }

    private static Map<String, AttributeValue> due(EndpointId endpoint, Instant at) {
        Map<String, AttributeValue> values = new HashMap<>();
        DueIndex.attributes(KIND, at, endpoint.value()).forEach((name, value) -> values.put(":" + name, value));
        return values;
    }

    private Write update(EndpointId endpoint, String expression, Map<String, AttributeValue> values, Condition condition) {
        return Write.update(NAME, tables.parties(), key(endpoint).attributes(), expression, values, condition);
    }

    private static String text(Owner owner) {
        return switch (owner) {
            case Owner.Merchant merchant -> "merchant " + merchant.id();
            case Owner.Platforms _ -> "platforms";
        };
    }

    private static Owner owner(String text) {
        return text.equals("platforms") ? new Owner.Platforms() : new Owner.Merchant(new MerchantId(text.substring(text.indexOf(' ') + 1)));
    }
}
