package dev.tradewind.local.functions;

import dev.tradewind.local.template.PseudoParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs functions as Lambda runs custom runtimes: each as a process of its own, started by the {@code bootstrap} of its package, which
 * asks the Lambda Runtime API for events.
 *
 * @param packages a directory for each function, by logical id, with {@code bootstrap} in it
 * @param most environments of one function at a time
 * @param variables of every process, beside those of the function and those that point the AWS SDK at this machine
 * @param patience how long a process may take to end once it is told to
 * @param output file that what they print is added to
 */
public record PackagedFunctions(Path packages, int most, Map<String, String> variables, Duration patience, Path output)
        implements
            Launcher {

    /** As the SDK names the addresses of services in properties, and in variables. */
    private static final Map<String, String> ENDPOINTS = Map.of(
            "aws.endpointUrlDynamoDb", "AWS_ENDPOINT_URL_DYNAMODB",
            "aws.endpointUrlSqs", "AWS_ENDPOINT_URL_SQS",
            "aws.endpointUrlSecretsManager", "AWS_ENDPOINT_URL_SECRETS_MANAGER",
            "aws.endpointUrlSsm", "AWS_ENDPOINT_URL_SSM",
            "aws.endpointUrlSesV2", "AWS_ENDPOINT_URL_SESV2",
            "aws.endpointUrlS3", "AWS_ENDPOINT_URL_S3");

    public PackagedFunctions {
        variables = Map.copyOf(variables);
    }

    /** By which processes are told where AWS's services are. */
    public static Collection<String> endpointVariables() {
        return ENDPOINTS.values();
    }

    @Override
    public EnvironmentSource of(FunctionSpec spec) {
        return () -> PackagedEnvironment.start(spec, this);
    }

    /** Where the function's package is. */
    public Path directory(FunctionSpec spec) {
        return packages.resolve(spec.id());
    }

    /** The variables that a process of the function gets. */
    public Map<String, String> environment(FunctionSpec spec, RuntimeApi api) {
        Map<String, String> environment = new TreeMap<>(spec.environment());
        ENDPOINTS.forEach((property, variable) -> environment.put(variable, System.getProperty(property, "")));
        environment.putAll(Map.of("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + api.port(), "_HANDLER", spec.handler(),
                "LAMBDA_TASK_ROOT", directory(spec).toAbsolutePath().toString(), "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_DEFAULT_REGION", PseudoParameters.REGION));
        environment.putAll(variables);
        return environment;
    }
}
