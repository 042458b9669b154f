package dev.tradewind.local;

import dev.tradewind.local.template.PseudoParameters;
import java.net.URI;

/** Points every AWS SDK client of this process at this machine. The names are those of the SDK's endpoint provider chain. */
final class SdkProperties {

    private SdkProperties() {}

    static void set(URI dynamo, URI sqs, URI others) {
        System.setProperty("aws.region", PseudoParameters.REGION);
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", dynamo.toString());
        System.setProperty("aws.endpointUrlDynamoDbStreams", dynamo.toString());
        System.setProperty("aws.endpointUrlSqs", sqs.toString());
        System.setProperty("aws.endpointUrlSecretsManager", others.toString());
        System.setProperty("aws.endpointUrlSsm", others.toString());
        System.setProperty("aws.endpointUrlSesV2", others.toString());
        System.setProperty("aws.endpointUrlS3", others.toString());
    }
}
