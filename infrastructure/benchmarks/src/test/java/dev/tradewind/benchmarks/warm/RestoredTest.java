package dev.tradewind.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.template.Intrinsics;
import dev.tradewind.local.template.References;
import dev.tradewind.local.template.Template;
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
    /** In another order than it was recorded: rates first, which a session needs last; and a connection to the queue, which is not where secrets are. */
    private static final Map<Deployed, List<String>> READ_AHEAD = Map.of(Deployed.FX_HTTP,
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
                ShipmentsStory.told(), WebhooksStory.told(Instant.now())).flatMap(List::stream).toList();
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WEBHOOKS_DELIVERIES")
    void hasRehearsedWithoutATraceAndServes(Deployed function) throws IOException {
        Tape tape = tape(function);
        Scene first = tape.scenes().getFirst();
        Restored copy = restored(tape);
        assertThat(copy.asked().stream().dropWhile(KNOCK::equals))
                .as("nothing of the rehearsal is kept; what is kept for a while is read before the first event: %s", copy.lines())
                .containsExactlyElementsOf(
                        READ_AHEAD.getOrDefault(function, first.exchanges().stream().map(Exchange::operation).toList()));
        assertThat(copy.text("answer")).contains(first.says());
        assertThat(copy.number("loaded")).as("classes loaded by the first event: %s", copy.last()).isLessThan(FEW);
    }

    /** What is measured is what is deployed. */
    @Test
    void aCopyIsCompiledAsTheTemplateSays() {
        Template template = Template.read(Path.of("../../template.yaml"),
                Map.of("SnapStart", "PublishedVersions", "Stage", "test", "PaymentGateway", "sandbox"));
        Intrinsics intrinsics = new Intrinsics(template, References.NONE);
        assertThat(template.ofType("AWS::Serverless::Function")).isNotEmpty().allSatisfy(function -> {
            JsonNode options = function.properties().at("/Environment/Variables/JAVA_TOOL_OPTIONS");
            assertThat(intrinsics.resolve(function.id(), options).asText()).isEqualTo(Restored.TOOL_OPTIONS);
        });
    }

    /** Whoever receives is no service of AWS, and nobody does here. */
    @Test
    void aDeliveryIsRehearsedWithoutATrace() throws IOException {
        assertThat(restored(tape(Deployed.WEBHOOKS_DELIVERIES)).asked()).endsWith("AmazonSQS.SendMessage");
    }

    private Restored restored(Tape tape) throws IOException {
        Restored copy = Restored.of(tape, directory, Restored.SNAP_START, false);
        assertThat(copy.before()).as("logs and metrics of a rehearsal, or that it did not end well").isEmpty();
        assertThat(copy.asked()).as("before the snapshot nothing but doors is tried").startsWith(KNOCK);
        return copy;
    }

    private static Tape tape(Deployed function) {
        return tapes.stream().filter(one -> one.function() == function).findFirst().orElseThrow();
    }
}
