package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Kept;
import dev.tradewind.local.Screen;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SES: keeps what is sent instead of sending it. */
public final class Mailbox {

    private static final String MESSAGES = "messages";

    private final Kept kept;
    private final Clock clock;
    private final Screen screen;

    public Mailbox(Kept kept, Clock clock, Screen screen) {
        this.kept = kept;
        this.clock = clock;
        this.screen = screen;
    }

    /** The messages, newest first; only those to this address if one is given. */
    public ArrayNode messages(Optional<String> to) {
        List<JsonNode> all = kept.read(content -> content.path(MESSAGES).valueStream().map(JsonNode::<JsonNode>deepCopy).toList());
        ArrayNode wanted = Json.array();
        all.reversed().stream()
                .filter(message -> to.isEmpty() || Json.texts(message.path("to")).stream().anyMatch(to.get()::equalsIgnoreCase))
                .forEach(wanted::add);
        return wanted;
    }

    /** Forgets all messages. */
    public void clear() {
        kept.change(content -> content.putArray(MESSAGES));
    }

    ObjectNode send(JsonNode request) {
        String id = UUID.randomUUID().toString();
        ObjectNode message = Json.object().put("id", id).put("at", clock.instant().toString()).put("from",
                request.path("FromEmailAddress").asText());
        ArrayNode to = message.putArray("to");
        List.of("ToAddresses", "CcAddresses", "BccAddresses")
                .forEach(kind -> Json.texts(request.path("Destination").path(kind)).forEach(to::add));
        JsonNode simple = request.path("Content").path("Simple");
        message.put("subject", simple.path("Subject").path("Data").asText());
        Json.text(simple.path("Body").path("Text"), "Data").ifPresent(text -> message.put("text", text));
        Json.text(simple.path("Body").path("Html"), "Data").ifPresent(html -> message.put("html", html));
        Json.text(request.path("Content").path("Raw"), "Data").ifPresent(raw -> message.put("raw", raw));
        kept.change(content -> content.withArray(MESSAGES).add(message));
        screen.line("mail to " + String.join(", ", Json.texts(to)) + ": " + message.path("subject").asText());
        return Json.object().put("MessageId", id);
    }
}
