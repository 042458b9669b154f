package dev.tradewind.checkout.model;

/**
 * What the first request under a key was shown: the session as it was then, of which the answer can be given again. Stored beside the session it
 * costs some fifty bytes, since compression finds most of it in the session itself.
 *
 * @param key identity of the request: caller and Idempotency-Key, hashed
 * @param input hash of what was asked
 * @param session as it was shown; it has no memory of its own
 */
public record Remembered(String key, String input, CheckoutSession session) {}
