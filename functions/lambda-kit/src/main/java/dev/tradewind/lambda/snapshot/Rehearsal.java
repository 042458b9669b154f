package dev.tradewind.lambda.snapshot;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.crac.Context;
import org.crac.Resource;
import software.amazon.awssdk.core.exception.SdkException;

/** Lets a function play its script before the snapshot, and opens the stage after a restore. */
final class Rehearsal implements Resource {
    /** So many that the compiler has seen what matters. */
    private static final int ROUNDS = 20;

    private final RequestStreamHandler function;
    private final Stage stage;
    private final Script script;

    Rehearsal(RequestStreamHandler function, Stage stage, Map<String, String> environment) {
        this.function = function;
        this.stage = stage;
        this.script = Script.of(function.getClass(), environment);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        Set<URI> doors = new LinkedHashSet<>();
        boolean whole = silently(() -> {
            boolean all = true;
            for (int round = 0; round < ROUNDS; round++) {
                for (Scene scene : script.scenes()) {
                    all &= played(scene, doors) || round > 0;
                }
            }
            return all;
        });
        stage.opens();
        doors.forEach(door -> Knock.at(door, stage.http()));
        credentialsAsked();
        stage.opens();
        if (!whole) {
            Log.warn("rehearsal_incomplete", LogField.SOURCE, function.getClass().getSimpleName());
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        stage.opens();
    }

    /** A function that cannot rehearse can work all the same. */
    private boolean played(Scene scene, Set<URI> doors) {
        Prompter prompter = new Prompter(scene);
        stage.plays(prompter);
        try {
            function.handleRequest(new ByteArrayInputStream(scene.event()), new ByteArrayOutputStream(), new RehearsalContext());
        } catch (IOException | RuntimeException failed) {
            return false;
        }
        doors.addAll(prompter.asked());
        return prompter.saidAll();
    }

    /** Where credentials come from is read once, so that its classes are there; what it said is forgotten. */
    private void credentialsAsked() {
        try {
            stage.credentials().resolveCredentials();
        } catch (SdkException none) {
            // The first event will tell, if it is still so.
        }
    }

    private interface Play {
        boolean run();
    }

    /** What happens in a rehearsal is neither logged nor counted. */
    private static boolean silently(Play play) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return play.run();
        } finally {
            System.setOut(out);
        }
    }
}
