package dev.tradewind.lambda.http;

/** Answers one route. A handler translates: it reads the request, lets a use case decide and says the outcome in HTTP. */
@FunctionalInterface
public interface HttpHandler {
    /** Answers the request; bad input may leave as {@link BadInput}. */
    Response handle(Request request);

    /** The largest body that the route takes, in bytes. */
    default int bodyLimit() {
        return Request.BODY_LIMIT;
    }
}
