/**
 * What is to be delivered to whom: endpoints, deliveries and the turns that endpoints take. Whoever has something to tell
 * puts it in by {@link dev.tradewind.webhookdelivery.Deliver}; the capability webhooks sends it.
 */
package dev.tradewind.webhookdelivery;
