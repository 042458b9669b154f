package dev.tradewind.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a function wrote: an HTTP answer, the failures of a batch, or any document. */
public final class LambdaAnswer {

    private final byte[] bytes;

    LambdaAnswer(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** @return what the function wrote, as it is */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** @return what the function wrote, as a document */
    public Json raw() {
        return Json.parse(bytes);
    }

    /** @return the HTTP status */
    public int status() {
        return Math.toIntExact(raw().number("/statusCode"));
    }

    /** @return the HTTP header, whatever the case of its name */
    public Optional<String> header(String name) {
        return raw().find("/headers").map(headers -> headers.members("")).orElse(Map.of()).entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(header -> header.getValue().text("")).findFirst();
    }

    /** @return the HTTP body as text, empty if there is none */
    public String body() {
        return new String(content(), StandardCharsets.UTF_8);
    }

    /** @return the HTTP body's bytes, as the gateway would send them */
    public byte[] content() {
        Json raw = raw();
        String text = raw.has("/body") && !raw.isNull("/body") ? raw.text("/body") : "";
        boolean base64 = raw.has("/isBase64Encoded") && raw.isTrue("/isBase64Encoded");
        return base64 ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** @return the HTTP body as a document */
    public Json json() {
        return Json.parse(body());
    }

    /** @return ids of the messages or sequence numbers that a batch gives back for another try */
    public List<String> batchItemFailures() {
        return raw().items("/batchItemFailures").stream().map(failure -> failure.text("/itemIdentifier")).toList();
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
