package dev.tradewind.testkit;

import java.net.URI;

/**
 * DynamoDB Local and ElasticMQ, started at first use in a process of their own: a test sees the class path that its function
 * has on Lambda. They end with this JVM, however it ends, because their standard input does.
 *
 * @param dynamodb where DynamoDB answers
 * @param sqs where SQS answers
 */
public record Embedded(URI dynamodb, URI sqs) {

    /** The region that every client of the embedded services names. */
    public static final String REGION = "us-east-1";

    /** The access key and the secret of every client: the services take any. */
    static final String CREDENTIAL = "embedded";

    /** @return the services of this JVM, started if they are not yet */
    public static Embedded services() {
        return Started.SERVICES;
    }

    /** Makes clients that read the SDK's own settings, as those of lambda-kit do, reach the embedded services. */
    public void asSystemProperties() {
        System.setProperty("aws.endpointUrlDynamoDb", dynamodb.toString());
        System.setProperty("aws.endpointUrlSqs", sqs.toString());
        System.setProperty("aws.region", REGION);
        System.setProperty("aws.accessKeyId", CREDENTIAL);
        System.setProperty("aws.secretAccessKey", CREDENTIAL);
    }

    private static final class Started {
        static final Embedded SERVICES = EmbeddedProcess.start();
    }
}
