package dev.tradewind.lambda.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Knows the lines of a scene. Settings may make a function ask for something else than when it was recorded: that finds nothing. */
final class Prompter {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Scene scene;
    private int next;
    private int said;

    Prompter(Scene scene) {
        this.scene = scene;
    }

    Instant at() {
        return scene.at();
    }

    /** Whether every line was wanted. */
    synchronized boolean saidAll() {
        return said == scene.lines().size();
    }

    /** What was kept from an earlier scene is not asked for again, and its line is left out. */
    synchronized byte[] line(String operation) {
        for (int i = next; i < scene.lines().size(); i++) {
            if (scene.lines().get(i).operation().equals(operation)) {
                next = i + 1;
                said++;
                return scene.lines().get(i).body();
            }
        }
        return NOTHING;
    }
}
