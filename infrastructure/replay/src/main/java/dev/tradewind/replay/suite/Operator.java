package dev.tradewind.replay.suite;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.kernel.Sku;
import dev.tradewind.replay.CannotRun;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The shop's own staff: brings the catalogue in and counts what is left. */
public final class Operator {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Suite suite;
    private final String token;

    /** @param token of someone with the scope {@code operator} */
    public Operator(Suite suite, String token) {
        this.suite = suite;
        this.token = token;
    }

    /** A token of the local stack's own issuer; nothing where there is no such issuer. */
    public static Optional<String> localToken(Suite suite) {
        return localToken(suite, "operator", Map.of());
    }

    /** Such a token for someone else. */
    public static Optional<String> localToken(Suite suite, String scope, Map<String, String> claims) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("subject", "replay");
        body.putArray("scopes").add(scope);
        ObjectNode told = body.putObject("claims");
        claims.forEach(told::put);
        Answer answer = suite.send(new Ask(Call.TOKEN, "POST", "/_local/tokens", Optional.of(body), Optional.empty(), Optional.empty()));
        return Optional.of(answer.text("token")).filter(text -> answer.isSuccess() && !text.isEmpty());
    }

    /** Imports files, by name, and waits until all of it is written. Stock follows later. */
    public void importFiles(Map<String, String> files, UUID key) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode texts = body.putObject("files");
        files.forEach(texts::put);
        Answer answer = suite.send(Ask.send(Call.IMPORT, "POST", "/catalog/imports", body, key).by(token));
        while (answer.isSuccess() && answer.text("state").equals("in_progress")) {
            pause();
            answer = suite.send(Ask.get(Call.IMPORT, "/catalog/imports/" + answer.text("id")).by(token));
        }
        if (!answer.isSuccess()) {
            throw new CannotRun("the suite did not import the catalogue: " + answer.word() + " " + answer.text("content"));
        }
    }

    /** What there is of a sku; nothing until its first stock is declared. */
    public Optional<StockLevel> stock(Sku sku) {
        Answer answer = suite.send(Ask.get(Call.STOCK, "/stock/" + sku).by(token));
        if (answer.status() == 404 && answer.text("code").equals("not_found")) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw new CannotRun("the suite does not tell its stock: " + answer.word() + " for GET /stock/" + sku);
        }
        return Optional.of(new StockLevel(answer.body().path("declared").asLong(), answer.body().path("available").asLong()));
    }

    /** Waits until stock of a sku is declared. */
    public StockLevel declared(Sku sku, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<StockLevel> level = stock(sku);
        while (level.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new CannotRun("no stock of " + sku + " was declared within " + patience.toSeconds() + " s of its import");
            }
            pause();
            level = stock(sku);
        }
        return level.get();
    }

    private void pause() {
        if (suite.isStopping()) {
            throw new SuiteFailed(SuiteFailed.INTERRUPTED, null);
        }
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailed(SuiteFailed.INTERRUPTED, e);
        }
    }
}
