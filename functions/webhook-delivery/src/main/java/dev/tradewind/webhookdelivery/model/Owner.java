package dev.tradewind.webhookdelivery.model;

import dev.tradewind.kernel.MerchantId;

/** Whose endpoint it is, which also says in which format it is told. */
public sealed interface Owner {
    /** Told of its own part of events, in the format of Standard Webhooks. */
    record Merchant(MerchantId id) implements Owner {}

    /** All platforms, which operators look after. */
    record Platforms() implements Owner {}
}
