package dev.tradewind.lambda.queue;

/**
 * A message of a queue.
 *
 * @param id SQS's id of the message; a redelivery has the same
 * @param queue name of the queue
 * @param body as it was sent
 * @param deliveries how often it was delivered, this time included
 */
public record QueueMessage(String id, String queue, String body, int deliveries) {}
