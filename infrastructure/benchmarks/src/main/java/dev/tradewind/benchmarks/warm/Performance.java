package dev.tradewind.benchmarks.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.webhooks.port.Receiver;
import java.time.Duration;
import java.util.Optional;

/** A function that plays one operation of its tape as often as wanted, and does all of its own work each time. */
final class Performance {
    private final Player player;
    private final LambdaCall function;
    private final Scene scene;
    private byte[] answer = {};

    private Performance(Player player, LambdaCall function, Scene scene) {
        this.player = player;
        this.function = function;
        this.scene = scene;
    }

    /** Starts the function, and plays the tape up to the operation and through it, as the first events of a new environment. */
    static Performance of(Tape tape, String operation) {
        Network.none();
        FixedClock clock = FixedClock.at(Tapes.WHEN.toString());
        Player player = new Player();
        Receiver receiver = (_, _) -> new Receiver.Answer.Status(204, Optional.empty());
        LambdaCall function = LambdaCall.on(tape.function().start(tape.environment(), clock, player, receiver))
                .remaining(Duration.ofSeconds(60));
        for (Scene scene : tape.scenes()) {
            clock.set(scene.at());
            Performance performance = new Performance(player, function, scene);
            performance.play();
            performance.check();
            if (scene.operation().equals(operation)) {
                return performance;
            }
        }
        throw new IllegalArgumentException("not on the tape: " + operation);
    }

    /** One invocation. */
    byte[] play() {
        player.rewind(scene.exchanges());
        answer = function.send(scene.event()).bytes();
        return answer;
    }

    /** @throws AssertionError unless the last invocation did all that was recorded, and answered so */
    void check() {
        String said = new String(answer, UTF_8);
        if (!said.contains(scene.says()) || !player.playedAll()) {
            throw new AssertionError("\"" + scene.operation() + "\" was not done: " + said);
        }
    }
}
