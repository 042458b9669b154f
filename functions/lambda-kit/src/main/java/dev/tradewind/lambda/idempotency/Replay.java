package dev.tradewind.lambda.idempotency;

import dev.tradewind.lambda.http.Response;

/** What a key that came before means for the request that has it now. */
public sealed interface Replay {
    /** The same request: it gets the first answer again, marked as such. */
    record FirstAnswer(Response response) implements Replay {}

    /** Another request under the same key: a conflict. */
    record OtherRequest() implements Replay {}
}
