package dev.tradewind.lambda.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The variables of a function. On Lambda they are the process's environment. Where many functions share one process, the
 * launcher gives each class loader the resource {@value #RESOURCE}, which takes the environment's place.
 */
public final class FunctionEnvironment {
    static final String RESOURCE = "META-INF/tradewind/environment.properties";

    private FunctionEnvironment() {}

    /** Reads the variables of the function that the class loader belongs to. */
    public static Map<String, String> read(ClassLoader loader) {
        try (InputStream resource = loader.getResourceAsStream(RESOURCE)) {
            return resource == null ? System.getenv() : variables(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> variables(InputStream resource) throws IOException {
        Properties properties = new Properties();
        properties.load(resource);
        Map<String, String> variables = new TreeMap<>();
        properties.forEach((name, value) -> variables.put((String) name, (String) value));
        return variables;
    }
}
