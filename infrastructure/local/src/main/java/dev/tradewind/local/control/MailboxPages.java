package dev.tradewind.local.control;

import dev.tradewind.local.Json;
import dev.tradewind.local.aws.Mailbox;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.gateway.QueryString;
import java.util.Map;
import java.util.Optional;

/** What functions have mailed. */
public final class MailboxPages implements Pages {

    private final Mailbox mailbox;

    public MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public Optional<HttpResponse> answer(HttpRequest request, String path) {
        return switch (request.method() + " " + path) {
            case "GET /mailbox" -> Optional.of(list(QueryString.parse(request.rawQuery())));
            case "DELETE /mailbox" -> {
                mailbox.clear();
                yield Optional.of(HttpResponse.json(200, Json.array()));
            }
            default -> Optional.empty();
        };
    }

    private HttpResponse list(Map<String, String> query) {
        return HttpResponse.json(200, mailbox.messages(Optional.ofNullable(query.get("to"))));
    }
}
