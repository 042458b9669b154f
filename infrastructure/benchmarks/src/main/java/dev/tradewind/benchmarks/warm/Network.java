package dev.tradewind.benchmarks.warm;

/** What the SDK's clients of a function read when they are made. */
final class Network {
    private static final String NOBODY = "http://localhost:9";

    private Network() {}

    /** Where nobody listens: a request that is not answered from a tape fails. */
    static void none() {
        System.setProperty("aws.endpointUrlDynamoDb", NOBODY);
        System.setProperty("aws.endpointUrlSqs", NOBODY);
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", "none");
        System.setProperty("aws.secretAccessKey", "none");
    }
}
