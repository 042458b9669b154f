package dev.tradewind.shipments.webhooks;

import java.util.List;

/** The secrets of a source, newest first: while one is changed for another, both are active. */
interface WebhookSecrets {
    /** All that are active; none when the source was never set up. */
    List<String> of(String source);
}
