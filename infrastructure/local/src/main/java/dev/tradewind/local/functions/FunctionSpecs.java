package dev.tradewind.local.functions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.template.Intrinsics;
import dev.tradewind.local.template.PseudoParameters;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.ResourceNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Reads the functions of a template. */
public final class FunctionSpecs {

    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final int DEFAULT_MEMORY_MEGABYTES = 128;

    private final Path directory;
    private final Intrinsics intrinsics;
    private final ResourceNames names;

    public FunctionSpecs(Path directory, Intrinsics intrinsics, ResourceNames names) {
        this.directory = directory;
        this.intrinsics = intrinsics;
        this.names = names;
    }

    /** The function that a resource declares. */
    public FunctionSpec read(Resource resource) {
        JsonNode properties = intrinsics.properties(resource);
        String handler = Json.text(properties, "Handler").orElseThrow(() -> new StartFault(resource.id(), "has no Handler"));
        int memory = Json.number(properties, "MemorySize", DEFAULT_MEMORY_MEGABYTES);
        Duration timeout = Duration.ofSeconds(Json.number(properties, "Timeout", DEFAULT_TIMEOUT_SECONDS));
        String name = names.name(resource);
        return new FunctionSpec(resource.id(), name, handler, zip(resource.id(), properties), timeout, memory,
                environment(name, memory, properties));
    }

    private Path zip(String id, JsonNode properties) {
        String uri = Json.text(properties, "CodeUri").orElseThrow(() -> new StartFault(id, "has no CodeUri"));
        Path zip = directory.resolve(uri);
        if (!Files.isRegularFile(zip)) {
            throw new StartFault(id, "its package " + uri + " is not built");
        }
        return zip;
    }

    private static Map<String, String> environment(String name, int memory, JsonNode properties) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("AWS_REGION", PseudoParameters.REGION);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", name);
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memory));
        properties.path("Environment").path("Variables").properties()
                .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }
}
