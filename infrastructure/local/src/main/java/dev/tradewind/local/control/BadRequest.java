package dev.tradewind.local.control;

/** A request to the stack itself that makes no sense; the message says why. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }
}
