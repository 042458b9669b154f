package dev.tradewind.webhooks;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;

/** The body of a webhook, as Standard Webhooks has it. */
@Serdeable
record Told(String type, String timestamp, JsonNode data) {}
