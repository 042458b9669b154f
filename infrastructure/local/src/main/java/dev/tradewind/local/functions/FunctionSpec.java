package dev.tradewind.local.functions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function as the template declares it.
 *
 * @param id
 *            logical id
 * @param name
 *            physical name, which its context reports
 * @param handler
 *            class, or class and method as {@code pkg.Class::method}
 * @param zip
 *            built package: classes at its root, jars under {@code lib/}
 * @param timeout
 *            after which an invocation is given up
 * @param memoryMegabytes
 *            what the context reports; not a limit here
 * @param environment
 *            variables with their values
 */
public record FunctionSpec(String id, String name, String handler, Path zip, Duration timeout, int memoryMegabytes,
        Map<String, String> environment) {

    public FunctionSpec {
        environment = Map.copyOf(environment);
    }
}
