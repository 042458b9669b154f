package dev.tradewind.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Screen;
import dev.tradewind.local.StackClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Rates that are always of today by the stack's clock, so that a demo never finds them stale. */
final class DemoRates {

    private final OperatorClient operator;
    private final StackClock clock;
    private final Screen screen;
    private LocalDate publishedFor = LocalDate.MIN;

    DemoRates(OperatorClient operator, StackClock clock, Screen screen) {
        this.operator = operator;
        this.clock = clock;
        this.screen = screen;
    }

    boolean published() {
        return !publishedFor.equals(LocalDate.MIN);
    }

    /** Publishes the table under today's date, unless it is already. */
    synchronized void publish() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (publishedFor.equals(today)) {
            return;
        }
        ObjectNode table = table().put("date", today.toString());
        OperatorClient.Answer answer = operator
                .send(new OperatorClient.Call("PUT", "/fx/sources/demo/rates", "application/json", Json.bytes(table)));
        if (answer.isSuccess()) {
            screen.line("FX rates: source demo, dated " + today + ", not of any market");
        } else {
            screen.warn("The demo FX rates were refused: " + answer.status() + " " + answer.refusal());
        }
        publishedFor = today;
    }

    private static ObjectNode table() {
        try (InputStream resource = DemoRates.class.getResourceAsStream("rates.json")) {
            return (ObjectNode) Json.parse(resource.readAllBytes()).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
