package dev.tradewind.paymentgateways.sandbox;

import static dev.tradewind.lambda.table.Attributes.n;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Charge;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Mark;
import dev.tradewind.paymentgateways.sandbox.SandboxEntry.Tombstone;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Entries as items: {@code SANDBOX#<reference>} / {@code PAYMENT}. A tombstone is an item without an amount. */
final class SandboxItems {

    static final String MARK = "mark";

    static final String ARRIVALS = "arrivals";

    private static final String GATEWAY_ID = "gateway_id";

    private static final String AMOUNT = "amount";

    private static final String CURRENCY = "currency";

    private static final String TOKEN = "token";

    private static final String DECIDES_AT = "decides_at_millis";

    private static final String PREFIX = "SANDBOX#";

    private SandboxItems() {}

    static Map<String, AttributeValue> key(String reference) {
        return Attributes.key(PREFIX + reference, "PAYMENT");
    }

    static Map<String, AttributeValue> attributes(SandboxEntry entry) {
        return switch (entry) {
            case Charge charge -> Map.of(GATEWAY_ID, s(charge.gatewayId()), AMOUNT, n(charge.amount().minor()), CURRENCY,
                    s(charge.amount().currency().code()), TOKEN, s(charge.token().name()), DECIDES_AT,
                    n(charge.decidesAt().toEpochMilli()), MARK, s(charge.mark().name()));
            case Tombstone tombstone -> Map.of(GATEWAY_ID, s(tombstone.id()));
        };
    }

    static SandboxEntry entry(Map<String, AttributeValue> item) {
        String reference = item.get(Attributes.PK).s().substring(PREFIX.length());
        String id = item.get(GATEWAY_ID).s();
        return item.containsKey(AMOUNT) ? charge(reference, id, item) : new Tombstone(reference, id);
    }

    static int arrivals(Map<String, AttributeValue> item) {
        return Integer.parseInt(item.get(ARRIVALS).n());
    }

    private static Charge charge(String reference, String id, Map<String, AttributeValue> item) {
        Money amount = Money.of(Long.parseLong(item.get(AMOUNT).n()), item.get(CURRENCY).s());
        Instant decidesAt = Instant.ofEpochMilli(Long.parseLong(item.get(DECIDES_AT).n()));
        return new Charge(reference, id, amount, SandboxToken.valueOf(item.get(TOKEN).s()), decidesAt, Mark.valueOf(item.get(MARK).s()));
    }
}
