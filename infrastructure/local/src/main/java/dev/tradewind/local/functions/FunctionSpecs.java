package dev.tradewind.local.functions;

import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.template.Intrinsics;
import dev.tradewind.local.template.PseudoParameters;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.ResourceNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

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
        JsonNode properties = intrinsics.resolve(resource.id(), resource.properties().deepCopy().without("Events"));
        String handler = Json.text(properties, "Handler").orElseThrow(() -> new StartFault(resource.id(), "has no Handler"));
        int memory = Json.number(properties, "MemorySize", DEFAULT_MEMORY_MEGABYTES);
        Duration timeout = Duration.ofSeconds(Json.number(properties, "Timeout", DEFAULT_TIMEOUT_SECONDS));
        String name = names.name(resource);
        Path zip = zip(resource.id(), properties);
        requireClass(resource.id(), handler, zip);
        return new FunctionSpec(resource.id(), name, handler, zip, timeout, memory, environment(resource.id(), name, memory, properties));
    }

    private Path zip(String id, JsonNode properties) {
        String uri = Json.text(properties, "CodeUri").orElseThrow(() -> new StartFault(id, "has no CodeUri"));
        Path zip = directory.resolve(uri);
        if (!Files.isRegularFile(zip)) {
            throw new StartFault(id, "its package " + uri + " is not built");
        }
        return zip;
    }

    /** Told apart from other faults before anything is started. */
    private static void requireClass(String id, String handler, Path zip) {
        String className = HandlerInfo.className(handler);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (!holds(file, className.replace('.', '/') + ".class")) {
                throw new StartFault(id, "class " + className + " is not in " + zip.getFileName());
            }
        } catch (IOException unreadable) {
            throw new StartFault(id, "its package " + zip.getFileName() + " cannot be read");
        }
    }

    /** At the root, or in one of the jars under {@code lib/}: Lambda's class path has both. */
    private static boolean holds(ZipFile zip, String entry) throws IOException {
        if (zip.getEntry(entry) != null) {
            return true;
        }
        for (ZipEntry jar : zip.stream().filter(each -> each.getName().startsWith("lib/") && each.getName().endsWith(".jar")).toList()) {
            if (jarHolds(zip.getInputStream(jar), entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean jarHolds(InputStream jar, String entry) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(jar)) {
            ZipEntry next = entries.getNextEntry();
            while (next != null && !next.getName().equals(entry)) {
                next = entries.getNextEntry();
            }
            return next != null;
        }
    }

    /** The access key is the function's id: by it the stack knows who calls AWS. */
    private static Map<String, String> environment(String id, String name, int memory, JsonNode properties) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("AWS_ACCESS_KEY_ID", id);
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("AWS_REGION", PseudoParameters.REGION);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", name);
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memory));
        environment.put("AWS_LAMBDA_LOG_FORMAT",
                properties.path("LoggingConfig").path("LogFormat").asText("Text").toUpperCase(Locale.ROOT));
        properties.path("Environment").path("Variables").properties()
                .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }
}
