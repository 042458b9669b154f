package dev.tradewind.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the template points at is there, and has what is asked of it. */
class ReferencesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "AWS::DynamoDB::Table", Set.of("Arn", "StreamArn"),
            "AWS::SQS::Queue", Set.of("Arn", "QueueName", "QueueUrl"),
            "AWS::SecretsManager::Secret", Set.of("Id"),
            "AWS::Lambda::Function", Set.of("Arn"),
            "AWS::ApiGatewayV2::Api", Set.of("ApiId", "ApiEndpoint"));
    /** What an operator creates, and the identity that SES verifies: not of this template. */
    private static final Pattern FOREIGN = Pattern.compile(".*:secret:tradewind/webhooks/[a-z0-9]+(-\\?{6})?|.*:ses:.*:identity/.*");

    private final JsonNode template = YamlReader.read(Deployment.ROOT.resolve("template.yaml"));
    private final Deployment deployment = new Deployment();
    private final Map<String, String> types = new HashMap<>();

    ReferencesTest() {
        new Expansion(deployment).resources().forEach(made -> types.put(made.id(), made.type()));
    }

    @Test
    void everyReferenceHasItsTarget() {
        Set<String> named = new TreeSet<>();
        collect(template.path("Resources"), named);
        collect(template.path("Outputs"), named);
        collect(template.path("Globals"), named);
        collect(template.path("Conditions"), named);

        assertThat(named).hasSizeGreaterThan(50).allSatisfy(reference -> assertThat(isThere(reference)).as(reference).isTrue());
    }

    @Test
    void everyParameterAndConditionIsUsed() {
        Set<String> named = new TreeSet<>();
        collect(template, named);

        assertThat(named).containsAll(template.path("Parameters").propertyStream().map(Map.Entry::getKey).toList());
        String asked = template.path("Resources").toString() + template.path("Globals");
        assertThat(template.path("Conditions").fieldNames()).toIterable()
                .allSatisfy(condition -> assertThat(asked).contains("[\"" + condition + "\""));
    }

    @Test
    void everyPolicyNamesWhatIsThere() {
        for (Resource function : deployment.functions()) {
            for (JsonNode statement : deployment.statements(function)) {
                assertThat(Deployment.texts(statement.path("Resource"))).as(function.id()).isNotEmpty()
                        .allSatisfy(arn -> assertThat(FOREIGN.matcher(arn).matches() || arns().contains(arn)).as(arn).isTrue());
            }
        }
    }

    @Test
    void everyEventSourceIsThere() {
        for (Resource function : deployment.functions()) {
            deployment.events(function, "SQS").values().forEach(source -> assertThat(arns()).contains(source.path("Queue").asText()));
            deployment.events(function, "DynamoDB").values().forEach(source -> {
                String stream = source.path("Stream").asText();
                Resource table = deployment.named(stream).orElseThrow();
                assertThat(deployment.properties(table).path("StreamSpecification").isObject()).as(stream).isTrue();
                assertThat(arns()).contains(source.path("DestinationConfig").path("OnFailure").path("Destination").asText());
            });
        }
    }

    /** A version of a function must be published for a changed parameter to reach its alias. */
    @Test
    void everyFunctionPublishesAVersionWithEachRelease() {
        assertThat(deployment.functions()).allSatisfy(function -> {
            assertThat(function.properties().path("AutoPublishAlias").asText()).isEqualTo("live");
            assertThat(function.properties().path("VersionDescription").toString()).contains("${Release}");
            assertThat(function.properties().path("Description").toString()).contains("${Release}");
            assertThat(function.properties().path("SnapStart").path("ApplyOn").path("Ref").asText()).isEqualTo("SnapStart");
        });
    }

    /** The managed runtime compiles so by itself unless there is a snapshot; what it is told it says in a line of the log. */
    @Test
    void onlyFunctionsFromSnapshotsAreToldHowToCompile() {
        Deployment restored = new Deployment(Map.of("Stage", "test", "PaymentGateway", "sandbox", "SnapStart", "PublishedVersions"));
        assertThat(restored.functions()).allSatisfy(
                function -> assertThat(variables(restored, function).path("JAVA_TOOL_OPTIONS").asText())
                        .isEqualTo("-XX:TieredStopAtLevel=1"));
        assertThat(deployment.functions()).allSatisfy(function -> assertThat(variables(deployment, function).isObject()).isTrue())
                .noneSatisfy(function -> assertThat(variables(deployment, function).has("JAVA_TOOL_OPTIONS")).isTrue());
    }

    private static JsonNode variables(Deployment deployed, Resource function) {
        return deployed.properties(function).at("/Environment/Variables");
    }

    /** The bill has no byte for lines of Lambda's own, and functions write JSON. */
    @Test
    void whatLambdaItselfLogsIsAParameterThatLeavesOutWhatWentWell() {
        assertThat(deployment.functions()).allSatisfy(function -> {
            assertThat(function.properties().path("LoggingConfig").path("LogFormat").asText()).isEqualTo("JSON");
            assertThat(function.properties().path("LoggingConfig").path("SystemLogLevel").path("Ref").asText()).isEqualTo("PlatformLog");
        });
        assertThat(template.path("Parameters").path("PlatformLog").path("Default").asText()).isEqualTo("WARN");
    }

    private boolean isThere(String reference) {
        String[] parts = reference.split("\\.", 2);
        if (parts.length == 1) {
            return reference.startsWith("AWS::") || template.path("Parameters").has(reference) || types.containsKey(reference);
        }
        return ATTRIBUTES.getOrDefault(types.getOrDefault(parts[0], ""), Set.of()).contains(parts[1]);
    }

    /** ARNs of the template's tables, indexes, queues and secrets. */
    private Set<String> arns() {
        return deployment.resources().flatMap(this::arns).collect(Collectors.toSet());
    }

    private Stream<String> arns(Resource resource) {
        return switch (resource.type()) {
            case "AWS::DynamoDB::Table" -> {
                String arn = deployment.attribute(resource, "Arn");
                yield Stream.concat(Stream.of(arn), deployment.properties(resource).path("GlobalSecondaryIndexes").valueStream()
                        .map(index -> arn + "/index/" + index.path("IndexName").asText()));
            }
            case "AWS::SQS::Queue", "AWS::SecretsManager::Secret" -> Stream.of(deployment.attribute(resource, "Arn"));
            default -> Stream.of();
        };
    }

    /** Names as {@code Ref} has them, or {@code Id.Attribute}. */
    private static void collect(JsonNode node, Set<String> named) {
        if (node.has("Ref")) {
            named.add(node.path("Ref").asText());
        }
        if (node.has("Fn::GetAtt")) {
            named.add(String.join(".", Deployment.texts(node.path("Fn::GetAtt"))));
        }
        if (node.has("Fn::Sub")) {
            String text = Deployment.texts(node.path("Fn::Sub")).getFirst();
            PLACEHOLDER.matcher(text).results().map(placeholder -> placeholder.group(1)).forEach(named::add);
        }
        node.forEach(child -> collect(child, named));
    }

    @Test
    void noTwoResourcesGetOneName() {
        List<String> ids = new Expansion(deployment).resources().stream().map(Expansion.Made::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9]{1,255}"));
    }
}
