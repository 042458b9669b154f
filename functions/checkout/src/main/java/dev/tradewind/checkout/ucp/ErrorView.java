package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** An answer without a session or order. The protocol calls it a business outcome, so its status is 200. */
@Singleton
public final class ErrorView {
    private final Json json;
    private final Storefront storefront;

    public ErrorView(Json json, Storefront storefront) {
        this.json = json;
        this.storefront = storefront;
    }

    /** Not there, or not the caller's: both look the same. */
    public Response notFound(String what) {
        return shown(List.of(Message.error(Message.Severity.UNRECOVERABLE, "not_found", "There is no such " + what + ".")));
    }

    /** Nothing came of the request, for these reasons; at least one. */
    public Response shown(List<Message> messages) {
        Map<String, Object> body = Members.of("ucp", Envelope.error()).and("messages", MessageView.withoutResource(messages))
                .and("continue_url", storefront.url()).end();
        return Response.json(200, json, body);
    }
}
