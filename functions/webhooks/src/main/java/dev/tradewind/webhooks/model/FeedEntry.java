package dev.tradewind.webhooks.model;

import dev.tradewind.kernel.EventId;

/**
 * An event as one merchant is told of it.
 *
 * @param body {@code {type, timestamp, data}} as JSON
 */
public record FeedEntry(EventId id, String body) {}
