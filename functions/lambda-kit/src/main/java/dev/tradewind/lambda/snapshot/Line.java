package dev.tradewind.lambda.snapshot;

/**
 * What AWS answers in a scene.
 *
 * @param operation of the request, as {@code X-Amz-Target} has it, or method and path
 * @param body of the answer
 */
record Line(String operation, byte[] body) {}
