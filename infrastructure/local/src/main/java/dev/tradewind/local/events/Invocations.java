package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Screen;
import dev.tradewind.local.functions.Functions;
import dev.tradewind.local.functions.Outcome;
import java.time.Duration;

/** Invokes functions for events and tells about it. */
public final class Invocations {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Functions functions;
    private final Activity activity;
    private final Screen screen;

    public Invocations(Functions functions, Activity activity, Screen screen) {
        this.functions = functions;
        this.activity = activity;
        this.screen = screen;
    }

    Outcome invoke(String function, String trigger, JsonNode event) {
        long begin = System.nanoTime();
        activity.begin();
        try {
            Outcome outcome = functions.invoke(function, Json.bytes(event), PATIENCE);
            screen.invocation(label(outcome), trigger, function, Duration.ofNanos(System.nanoTime() - begin));
            return outcome;
        } finally {
            activity.end();
        }
    }

    Screen screen() {
        return screen;
    }

    private static String label(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered _ -> "ok";
            case Outcome.Failed _ -> "FAIL";
            case Outcome.TimedOut _ -> "LATE";
            case Outcome.Throttled _ -> "BUSY";
        };
    }
}
