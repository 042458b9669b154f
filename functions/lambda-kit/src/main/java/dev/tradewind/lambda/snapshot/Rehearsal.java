package dev.tradewind.lambda.snapshot;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.lambda.ReadAhead;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Resource;
import software.amazon.awssdk.core.exception.SdkException;

/** Lets a function play its script before the snapshot, and gets it ready for its first event after a restore. */
final class Rehearsal implements Resource {
    /** So many that the compiler has made of what matters all that it will; fewer where nobody waits for the first event. */
    private static final int ROUNDS = Integer.getInteger("tradewind.rehearsal.rounds", 1200);
    /** A start that ends in a snapshot has more than two minutes. */
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** A round in so many ends with a look at what is real, so that the compiler knows both. */
    private static final int LOOK = 10;
    /** As long as anything is kept: each other round reads it anew. */
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofNanos(1_000_003);

    private static final int FAULT = 500;

    private final RequestStreamHandler function;
    private final Stage stage;
    private final Script script;
    private final Supplier<Collection<ReadAhead>> ahead;

    /** @param ahead what the function keeps for a while */
    Rehearsal(RequestStreamHandler function, Stage stage, Map<String, String> environment, Supplier<Collection<ReadAhead>> ahead) {
        this.function = function;
        this.stage = stage;
        this.script = Script.of(function.getClass(), environment);
        this.ahead = ahead;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        boolean whole = silently(this::rehearsed);
        stage.ends();
        if (!whole) {
            Log.warn("rehearsal_incomplete", LogField.SOURCE, name());
        }
    }

    private boolean rehearsed() {
        long began = System.nanoTime();
        boolean whole = true;
        for (int round = 0; round < ROUNDS && System.nanoTime() - began < LONGEST.toNanos(); round++) {
            for (Scene scene : script.scenes()) {
                whole &= played(scene.later(moment(round)));
            }
            if (round % LOOK == 0) {
                looksOutside(round == 0);
            }
        }
        return whole;
    }

    /** A clock seldom strikes: times have fractions, as those of the first event will. */
    private static Duration moment(int round) {
        Duration fraction = TICK.multipliedBy(round);
        return round % 2 == 0 ? fraction : LATER.plus(fraction);
    }

    /** A function that cannot rehearse can work all the same. */
    private boolean played(Scene scene) {
        Prompter prompter = new Prompter(scene);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            stage.plays(prompter);
            function.handleRequest(new ByteArrayInputStream(scene.event()), answer, new RehearsalContext());
        } catch (IOException | RuntimeException | LinkageError failed) {
            return false;
        }
        return prompter.saidAll() && isDone(answer.toByteArray());
    }

    /** Functions catch what they stumble over, and say so: with a status of 500, or with messages that shall come again. */
    private static boolean isDone(byte[] answer) {
        Optional<JsonNode> said = Json.parse(answer);
        return said.map(node -> node.get("statusCode")).filter(status -> status.getIntValue() >= FAULT).isEmpty()
                && said.map(node -> node.get("batchItemFailures")).filter(failures -> failures.size() > 0).isEmpty();
    }

    /** What was found there is forgotten. */
    private void looksOutside(boolean first) {
        stage.opens();
        if (first) {
            credentialsAsked();
        }
        stage.unvisited().forEach(door -> Knock.at(door, stage.http()));
        stage.opens();
    }

    /** Where credentials come from is read, so that its classes are there. */
    private void credentialsAsked() {
        try {
            stage.credentials().resolveCredentials();
        } catch (SdkException none) {
            // The first event will tell, if it is still so.
        }
    }

    /** A connection for each service, and what is kept for a while: the first event finds both, as later ones do. */
    @Override
    public void afterRestore(Context<? extends Resource> context) {
        stage.opensFor(() -> {
            boolean all = ahead.get().stream().allMatch(Rehearsal::read)
                    && stage.unvisited().stream().allMatch(door -> Knock.open(door, stage.http()));
            if (!all) {
                Log.warn("not_ready_after_restore", LogField.SOURCE, name());
            }
        });
    }

    /** What fails here fails for the first event, if it is still so. */
    private static boolean read(ReadAhead kept) {
        try {
            kept.readAhead();
            return true;
        } catch (RuntimeException failed) {
            return false;
        }
    }

    private String name() {
        return function.getClass().getSimpleName();
    }

    /** What happens in a rehearsal is neither logged nor counted. */
    private static boolean silently(BooleanSupplier play) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return play.getAsBoolean();
        } finally {
            System.setOut(out);
        }
    }
}
