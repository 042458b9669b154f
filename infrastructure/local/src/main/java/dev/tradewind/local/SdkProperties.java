package dev.tradewind.local;

import dev.tradewind.local.template.PseudoParameters;
import java.net.URI;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/**
 * Points every AWS SDK client of this process at this machine, until it is closed: then they point to where they did before. The names are
 * those of the SDK's endpoint provider chain.
 */
final class SdkProperties implements AutoCloseable {

    private final Properties before = new Properties();
    private final Set<String> names = new HashSet<>();

    private SdkProperties(URI dynamo, URI sqs, URI others) {
        before.putAll(System.getProperties());
        set("aws.region", PseudoParameters.REGION);
        set("aws.accessKeyId", "local");
        set("aws.secretAccessKey", "local");
        set("aws.endpointUrlDynamoDb", dynamo.toString());
        set("aws.endpointUrlDynamoDbStreams", dynamo.toString());
        set("aws.endpointUrlSqs", sqs.toString());
        set("aws.endpointUrlSecretsManager", others.toString());
        set("aws.endpointUrlSsm", others.toString());
        set("aws.endpointUrlSesV2", others.toString());
        set("aws.endpointUrlS3", others.toString());
    }

    static SdkProperties set(URI dynamo, URI sqs, URI others) {
        return new SdkProperties(dynamo, sqs, others);
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
}
