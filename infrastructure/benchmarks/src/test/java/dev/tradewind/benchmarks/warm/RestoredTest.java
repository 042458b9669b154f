package dev.tradewind.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A function that was restored from a snapshot has rehearsed without a trace, and is ready. */
class RestoredTest {
    /** Classes that a first event may still load. */
    private static final int FEW = 20;

    private static final String KNOCK = "POST /";
    /** Rates first, which a session needs last; and a connection to the queue, which is at another address than secrets are. */
    private static final Map<Deployed, List<String>> READY = Map.of(Deployed.FX_HTTP,
            List.of("DynamoDB_20120810.Query", "DynamoDB_20120810.PutItem"), Deployed.CHECKOUT_HTTP,
            List.of("DynamoDB_20120810.Query", "DynamoDB_20120810.BatchGetItem", "DynamoDB_20120810.PutItem"), Deployed.CARRIER_WEBHOOKS,
            List.of("secretsmanager.GetSecretValue", KNOCK, "AmazonSQS.SendMessage"));

    private static List<Tape> tapes;

    @TempDir
    private Path directory;

    /** Now, because time goes on in a copy. */
    @BeforeAll
    static void record() {
        tapes = Stream.of(FxStory.told(Instant.now()), CheckoutStory.told(Instant.now()), IngressStory.told(Instant.now()),
                ShipmentsStory.told(), WebhooksStory.told()).flatMap(List::stream).toList();
    }

    @Test
    void nothingOfItIsLoadedWhereNoSnapshotIsTaken() throws IOException {
        Restored plain = Restored.of(tape(Deployed.CARRIER_WEBHOOKS), directory, "on-demand", false);
        assertThat(plain.text("answer")).contains("received");
        assertThat(plain.loaded()).noneMatch(line -> line.contains(" dev.tradewind.lambda.snapshot.") || line.contains(" org.crac."))
                .anyMatch(line -> line.contains("dev.tradewind.lambda.FunctionBeans"));
    }

    /** Two could wait for each other for good. */
    @ParameterizedTest
    @EnumSource
    void oneThreadMakesTheSdkReady(Deployed function) throws IOException {
        Restored started = Restored.of(tape(function), directory, "on-demand", false);
        List<String> sdk = started.initialized().stream().filter(line -> line.contains("'software/amazon/awssdk/")).toList();
        assertThat(sdk).isNotEmpty().allMatch(line -> line.contains("by thread \"main\""));
        assertThat(started.initialized()).as("loggers are there before they are asked for")
                .noneMatch(line -> line.contains("'org/slf4j/helpers/SubstituteLogger'"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FX_HTTP", "CHECKOUT_HTTP", "CARRIER_WEBHOOKS"})
    void hasRehearsedWithoutATraceAndIsReady(Deployed function) throws IOException {
        Tape tape = tape(function);
        Restored copy = Restored.of(tape, directory, Restored.SNAP_START, false);
        assertThat(copy.before()).as("logs and metrics of a rehearsal").isEmpty();
        List<String> asked = copy.asked().stream().dropWhile(KNOCK::equals).toList();
        assertThat(asked).as("before the snapshot nothing but doors is tried").hasSizeLessThan(copy.asked().size());
        assertThat(asked).as("nothing of the rehearsal is kept; what is kept for a while is read before the first event: %s", copy.lines())
                .containsExactlyElementsOf(READY.get(function));
        assertThat(asked.stream().filter(operation -> !operation.equals(KNOCK)))
                .containsExactlyInAnyOrderElementsOf(tape.scenes().getFirst().exchanges().stream().map(Exchange::operation).toList());
        assertThat(copy.text("answer")).contains(tape.scenes().getFirst().says());
        assertThat(copy.number("loaded")).as("classes loaded by the first event: %s", copy.last()).isLessThan(FEW);
    }

    /** A session needs goods first, and rates last. */
    @Test
    void whatIsKeptIsReadBeforeTheFirstEvent() throws IOException {
        Restored copy = Restored.of(tape(Deployed.CHECKOUT_HTTP), directory, Restored.SNAP_START, false);
        assertThat(copy.asked().stream().dropWhile("POST /"::equals)).startsWith("DynamoDB_20120810.Query",
                "DynamoDB_20120810.BatchGetItem");
    }

    private static Tape tape(Deployed function) {
        return tapes.stream().filter(one -> one.function() == function).findFirst().orElseThrow();
    }
}
