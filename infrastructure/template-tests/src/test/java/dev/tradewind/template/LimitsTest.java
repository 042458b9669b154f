package dev.tradewind.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Limits of AWS that would only show at a deployment. */
class LimitsTest {
    private static final long UNZIPPED_PACKAGE = 250L * 1024 * 1024;
    private static final int ENVIRONMENT = 4096;
    private static final int PARAMETERS = 200;
    private static final int ROUTES = 300;
    private static final int API_SECONDS = 30;
    private static final int ROLE_POLICIES = 10_240;
    /** CloudFormation makes names of stack, logical id and twelve characters; ours are the logical ids alone. */
    private static final int LONGEST_STACK_NAME = 128;
    private static final String SIGNING_KEY = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"2026-11\",\"x\":\"%s\",\"y\":\"%s\"}"
            .formatted("x".repeat(43), "y".repeat(43));

    private final JsonNode template = YamlReader.read(Deployment.ROOT.resolve("template.yaml"));
    /** With the longest stage, and three signing keys as while they change. */
    private final Deployment deployment = new Deployment(Map.of("Stage", "s".repeat(16), "PaymentGateway", "sandbox", "SigningKeys",
            "[" + String.join(",", SIGNING_KEY, SIGNING_KEY, SIGNING_KEY) + "]", "PublicUrl", "https://" + "u".repeat(100)));

    @Test
    void unzippedPackagesFit() throws IOException {
        for (String uri : deployment.functions().stream().map(function -> deployment.properties(function).path("CodeUri").asText())
                .distinct().toList()) {
            try (ZipFile zip = new ZipFile(Deployment.ROOT.resolve(uri).toFile())) {
                assertThat(zip.stream().mapToLong(ZipEntry::getSize).sum()).as(uri).isPositive().isLessThan(UNZIPPED_PACKAGE);
            }
        }
    }

    @Test
    void environmentsFitWithLongNames() {
        for (Resource function : deployment.functions()) {
            Map<String, String> variables = deployment.environment(function);
            long tables = variables.keySet().stream().filter(name -> name.endsWith("_TABLE")).count();
            int bytes = variables.entrySet().stream().mapToInt(variable -> bytes(variable.getKey() + variable.getValue())).sum();
            assertThat(bytes + tables * LONGEST_STACK_NAME).as(function.id()).isPositive().isLessThan(ENVIRONMENT);
        }
    }

    @Test
    void namesFitForTheLongestStage() {
        deployment.ofType("AWS::SQS::Queue").forEach(queue -> assertThat(deployment.properties(queue).path("QueueName").asText())
                .as(queue.id()).matches("[A-Za-z0-9_-]{1,80}"));
        deployment.functions().forEach(function -> assertThat(deployment.properties(function).path("FunctionName").asText(function.id()))
                .matches("[A-Za-z0-9_-]{1,64}"));
        deployment.ofType("AWS::DynamoDB::Table").forEach(table -> assertThat(deployment.properties(table).path("TableName")
                .asText(table.id())).matches("[A-Za-z0-9_.-]{3,255}"));
    }

    @Test
    void theTemplateFits() throws IOException {
        assertThat(template.path("Parameters").size()).isBetween(1, PARAMETERS);
        assertThat(template.path("Outputs").size()).isBetween(1, PARAMETERS);
        assertThat(Files.size(Deployment.ROOT.resolve("template.yaml"))).isLessThan(1024 * 1024);
        assertThat(deployment.functions().stream().mapToInt(function -> deployment.events(function, "HttpApi").size()).sum())
                .isBetween(1, ROUTES);
    }

    /** All inline policies of a role together; blanks do not count. */
    @Test
    void policiesFitIntoARole() {
        assertThat(deployment.functions()).allSatisfy(function -> assertThat(
                bytes(deployment.properties(function).path("Policies").toString())).isLessThan(ROLE_POLICIES));
    }

    @Test
    void whatAnswersTheApiEndsBeforeTheApiGivesUp() {
        assertThat(deployment.functions().stream().filter(function -> !deployment.events(function, "HttpApi").isEmpty()).toList())
                .isNotEmpty().allSatisfy(function -> assertThat(deployment.properties(function).path("Timeout").asInt())
                        .isPositive().isLessThan(API_SECONDS));
    }

    @Test
    void everyDefaultIsAllowed() {
        template.path("Parameters").properties().stream().filter(parameter -> parameter.getValue().has("Default")).forEach(parameter -> {
            JsonNode declared = parameter.getValue();
            String value = declared.path("Default").asText();
            assertThat(value).as(parameter.getKey()).matches(declared.path("AllowedPattern").asText("(?s).*"));
            if (declared.has("AllowedValues")) {
                assertThat(Deployment.texts(declared.path("AllowedValues"))).as(parameter.getKey()).contains(value);
            }
        });
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
