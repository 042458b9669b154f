package dev.tradewind.benchmarks.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.testkit.FixedClock;
import dev.tradewind.testkit.LambdaAnswer;
import dev.tradewind.testkit.LambdaCall;
import dev.tradewind.webhooks.port.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records a function over the embedded services. */
final class Studio {
    private static final Map<String, byte[]> BY_HEART = Map.of(
            "secretsmanager.GetSecretValue", ("{\"SecretString\":\"[\\\"" + Signed.SECRET + "\\\"]\"}").getBytes(UTF_8),
            "POST /v2/email/outbound-emails", "{\"MessageId\":\"m\"}".getBytes(UTF_8));

    private final Deployed deployed;
    private final Map<String, String> environment;
    private final FixedClock clock;
    private final Recorder recorder = new Recorder(BY_HEART);
    private final LambdaCall function;
    private final List<Scene> scenes = new ArrayList<>();

    /** Starts the function. */
    Studio(Deployed deployed, Map<String, String> environment, FixedClock clock) {
        this.deployed = deployed;
        this.environment = environment;
        this.clock = clock;
        Receiver receiver = (_, _) -> new Receiver.Answer.Status(204, Optional.empty());
        function = LambdaCall.on(deployed.start(environment, clock, recorder, receiver))
                .remaining(Duration.ofSeconds(60));
    }

    /** Records an invocation whose answer must contain a text. */
    LambdaAnswer records(String operation, byte[] event, String says) {
        recorder.taken();
        LambdaAnswer answer = function.send(event);
        if (!answer.toString().contains(says)) {
            throw new AssertionError("\"" + operation + "\" was not done: " + answer);
        }
        scenes.add(new Scene(operation, clock.instant(), event, says, recorder.taken()));
        return answer;
    }

    Tape tape() {
        return new Tape(deployed, environment, List.copyOf(scenes));
    }
}
