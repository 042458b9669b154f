package dev.tradewind.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Template, code and documents say the same. */
class DocumentsTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Deployment deployment = new Deployment();

    @Test
    void openApiDescribesExactlyTheRoutesOfTheTemplate() {
        Set<String> described = operations().map(Operation::name).collect(Collectors.toSet());
        Set<String> wired = new TreeSet<>();
        deployment.functions().forEach(function -> deployment.events(function, "HttpApi").values()
                .forEach(event -> wired.add(event.path("Method").asText() + " " + event.path("Path").asText())));
        assertThat(described).containsExactlyInAnyOrderElementsOf(wired);
    }

    @Test
    void openApiTellsThatABodyCanBeTooLargeOrOfAnotherType() {
        operations().filter(operation -> operation.says().has("requestBody"))
                .forEach(operation -> assertThat(operation.statuses()).as(operation.name()).contains("413", "415"));
    }

    /** These write to no table. */
    @Test
    void openApiTellsThatAWriteCanBeContended() {
        Set<String> unwritten = Set.of("POST /customs/preflight", "POST /webhooks/carriers/{source}");
        operations().filter(operation -> !operation.name().startsWith("GET ")).filter(operation -> !unwritten.contains(operation.name()))
                .forEach(operation -> assertThat(operation.statuses()).as(operation.name()).contains("503"));
    }

    /** Where a token is required it is API Gateway that refuses another, and it knows nothing of problem bodies. */
    @Test
    void openApiTellsTheGatewaysRefusalsFromOurs() {
        operations().filter(Operation::wantsToken).forEach(operation -> {
            assertThat(operation.answer("401")).as(operation.name()).isEqualTo("NoToken");
            assertThat(operation.answer("403")).as(operation.name()).isIn("NoOperator", "NoScope", "Forbidden");
        });
    }

    private record Operation(String name, JsonNode says) {
        Set<String> statuses() {
            return says.path("responses").properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        }

        boolean wantsToken() {
            JsonNode security = says.path("security");
            return !security.isEmpty() && security.valueStream().noneMatch(JsonNode::isEmpty);
        }

        String answer(String status) {
            return says.path("responses").path(status).path("$ref").asText().replace("#/components/responses/", "");
        }
    }

    private static Stream<Operation> operations() {
        JsonNode paths = YamlReader.read(Deployment.ROOT.resolve("infrastructure/openapi.yaml")).path("paths");
        return paths.properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Operation(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
    }

    @Test
    void everyRoutedEventHasASchema() {
        Resource relay = deployment.functions().stream().filter(function -> deployment.environment(function).containsKey("EVENT_ROUTES"))
                .findFirst().orElseThrow();
        Matcher types = Pattern.compile("([A-Z][A-Za-z]+)=").matcher(deployment.environment(relay).get("EVENT_ROUTES"));
        Set<String> routed = types.results().map(result -> result.group(1)).collect(Collectors.toSet());
        assertThat(routed).isNotEmpty().allSatisfy(type -> assertThat(
                Deployment.ROOT.resolve("infrastructure/event-schemas/" + type + ".v1.json")).exists());
    }

    /** Every item type has one owner, and only the functions that it names may write its table. */
    @Test
    void onlyTheFunctionsOfTheOwnershipListWriteATable() {
        JsonNode items = YamlReader.read(Deployment.ROOT.resolve("infrastructure/ownership.yaml")).path("items");
        Set<String> listed = new TreeSet<>();
        items.forEach(
                item -> item.path("writers").forEach(writer -> listed.add(writer.asText() + " writes " + item.path("table").asText())));
        Set<String> allowed = new TreeSet<>();
        Set<String> writes = Set.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem");
        deployment.functions().forEach(function -> deployment.statements(function).stream()
                .filter(statement -> Deployment.texts(statement.path("Action")).stream().anyMatch(writes::contains))
                .forEach(statement -> Deployment.texts(statement.path("Resource"))
                        .forEach(resource -> deployment.named(resource)
                                .ifPresent(table -> allowed.add(function.id() + " writes " + table.id())))));
        assertThat(allowed).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed);
    }

    /** Who configures the suite finds every variable in the README. */
    @Test
    void readmeNamesEveryParameterOfTheTemplate() throws IOException {
        String readme = Files.readString(Deployment.ROOT.resolve("README.md"));
        JsonNode parameters = YamlReader.read(Deployment.ROOT.resolve("template.yaml")).path("Parameters");
        assertThat(parameters.properties()).isNotEmpty()
                .allSatisfy(parameter -> assertThat(readme).contains("`" + parameter.getKey() + "`"));
    }

    @Test
    void decisionsAreNumberedAndDated() throws IOException {
        try (var records = Files.list(Deployment.ROOT.resolve("infrastructure/adr"))) {
            assertThat(records.toList()).isNotEmpty().allSatisfy(file -> {
                assertThat(file.getFileName().toString()).matches("\\d{4}-[a-z0-9-]+\\.md");
                assertThat(text(file)).containsPattern("Date: 20\\d\\d-\\d\\d-\\d\\d").contains("Rejected");
            });
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
