package dev.tradewind.aot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.template.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The template that deploys the packages: template.yaml with another runtime, other packages, and the architecture they were built on. */
final class AotTemplate {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FUNCTION = "AWS::Serverless::Function";
    /** Of the managed runtime alone, with the condition and the options that hang on it. */
    private static final String SNAP_START = "SnapStart";
    private static final String FROM_SNAPSHOTS = "FromSnapshots";
    private static final String TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";

    private AotTemplate() {}

    static void write(Path template, Path target, List<Layout> layouts) {
        ObjectNode derived = derive(YamlReader.read(template), architecture());
        List<String> built = layouts.stream().map(layout -> layout.directory().getFileName().toString()).toList();
        derived.path("Resources").properties().stream().filter(resource -> isFunction(resource.getValue()))
                .filter(resource -> !built.contains(resource.getKey())).findFirst().ifPresent(other -> {
                    throw new CannotBuild("the template has a function without a package: " + other.getKey());
                });
        try {
            Files.write(target.resolve("template-aot.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(derived));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same but for what the packages change. Zips lie beside the derived template, under the functions' logical ids. */
    static ObjectNode derive(JsonNode template, String architecture) {
        ObjectNode derived = template.deepCopy();
        ObjectNode globals = derived.withObject("/Globals/Function");
        globals.put("Runtime", "provided.al2023");
        globals.putArray("Architectures").add(architecture);
        globals.remove(SNAP_START);
        globals.withObject("/Environment/Variables").remove(TOOL_OPTIONS);
        derived.withObject("/Parameters").remove(SNAP_START);
        derived.withObject("/Conditions").remove(FROM_SNAPSHOTS);
        derived.path("Resources").properties().stream().filter(resource -> isFunction(resource.getValue())).forEach(resource -> {
            ObjectNode properties = (ObjectNode) resource.getValue().path("Properties");
            properties.put("CodeUri", resource.getKey() + ".zip");
            properties.remove(List.of("Runtime", "Architectures", SNAP_START));
        });
        return derived;
    }

    private static boolean isFunction(JsonNode resource) {
        return resource.path("Type").asText().equals(FUNCTION);
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    }
}
