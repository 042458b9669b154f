package dev.tradewind.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.template.Intrinsics;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.ResourceNames;
import dev.tradewind.local.template.Template;
import dev.tradewind.local.template.YamlReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The repository's template with names for its resources, as the tests look at it. */
final class Deployment {
    static final Path ROOT = root();

    private final Template template;
    private final ResourceNames names;
    private final Intrinsics intrinsics;

    Deployment() {
        this(Map.of("Stage", "test", "PaymentGateway", "sandbox"));
    }

    Deployment(Map<String, String> parameters) {
        this.template = Template.read(ROOT.resolve("template.yaml"), parameters);
        this.names = new ResourceNames(template, URI.create("http://gateway.test"), URI.create("http://sqs.test"));
        this.intrinsics = new Intrinsics(template, names);
    }

    /** Default values of the template's parameters, by name. */
    static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        YamlReader.read(ROOT.resolve("template.yaml")).path("Parameters").properties().stream()
                .filter(parameter -> parameter.getValue().has("Default"))
                .forEach(parameter -> defaults.put(parameter.getKey(), parameter.getValue().path("Default").asText()));
        return defaults;
    }

    List<Resource> ofType(String type) {
        return template.ofType(type);
    }

    Stream<Resource> resources() {
        return template.resources().values().stream();
    }

    List<Resource> functions() {
        return ofType("AWS::Serverless::Function");
    }

    JsonNode properties(Resource resource) {
        return intrinsics.properties(resource);
    }

    String attribute(Resource resource, String name) {
        return names.attribute(resource.id(), name).orElseThrow().asText();
    }

    Map<String, String> environment(Resource function) {
        Map<String, String> variables = new TreeMap<>();
        properties(function).path("Environment").path("Variables").properties()
                .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asText()));
        return variables;
    }

    /** Events of a function of one type, by their logical names. */
    Map<String, JsonNode> events(Resource function, String type) {
        Map<String, JsonNode> events = new TreeMap<>();
        properties(function).path("Events").properties().stream().filter(event -> event.getValue().path("Type").asText().equals(type))
                .forEach(event -> events.put(event.getKey(), event.getValue().path("Properties")));
        return events;
    }

    /** Statements of a function's policies. */
    List<JsonNode> statements(Resource function) {
        List<JsonNode> statements = new ArrayList<>();
        properties(function).path("Policies").forEach(policy -> policy.path("Statement").forEach(statements::add));
        return statements;
    }

    /** The resource that an ARN, URL or name of this deployment means. */
    Optional<Resource> named(String reference) {
        String name = ResourceNames.nameOf(reference.replace("/index/*", ""));
        return resources().filter(resource -> properties(resource).path("QueueName").asText(resource.id()).equals(name)
                || reference.contains(":table/" + resource.id())).findFirst();
    }

    static List<String> texts(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? StreamSupport.stream(oneOrMore.spliterator(), false).map(JsonNode::asText).toList()
                : List.of(oneOrMore.asText());
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("template.yaml"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
