package dev.tradewind.local;

import dev.tradewind.local.access.AwsFront;
import dev.tradewind.local.functions.FunctionClassLoader;
import dev.tradewind.local.template.PseudoParameters;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Points every AWS SDK client of this process at this machine, until it is closed: then they point to where they did before. The names are
 * those of the SDK's endpoint provider chain.
 */
final class SdkProperties implements AutoCloseable {

    private static final String ACCESS_KEY = "aws.accessKeyId";
    private static final List<String> SERVICES = List.of("DynamoDb", "DynamoDbStreams", "Sqs", "SecretsManager", "Ssm", "SesV2", "S3");

    private final Properties before = new Properties();
    private final Set<String> names = new HashSet<>();

    private SdkProperties(URI aws) {
        before.putAll(System.getProperties());
        set("aws.region", PseudoParameters.REGION);
        set(ACCESS_KEY, AwsFront.OWNER);
        set("aws.secretAccessKey", AwsFront.OWNER);
        SERVICES.forEach(service -> set("aws.endpointUrl" + service, aws.toString()));
        if (!(System.getProperties() instanceof ByCaller)) {
            System.setProperties(new ByCaller(System.getProperties()));
        }
    }

    /**
     * @param aws
     *            the one address of all services
     */
    static SdkProperties set(URI aws) {
        return new SdkProperties(aws);
    }

    @Override
    public void close() {
        names.forEach(name -> {
            if (before.containsKey(name)) {
                System.setProperty(name, before.getProperty(name));
            } else {
                System.clearProperty(name);
            }
        });
    }

    private void set(String name, String value) {
        names.add(name);
        System.setProperty(name, value);
    }

    /**
     * Each function signs with an access key of its own, its logical id, though the process has only one set of properties. Who
     * asks is told by the thread's context class loader, as it is of what functions print.
     */
    private static final class ByCaller extends Properties {

        private static final long serialVersionUID = 1L;

        ByCaller(Properties all) {
            putAll(all);
        }

        @Override
        public String getProperty(String name) {
            return name.equals(ACCESS_KEY) && Thread.currentThread().getContextClassLoader() instanceof FunctionClassLoader loader
                    ? loader.function()
                    : super.getProperty(name);
        }
    }
}
