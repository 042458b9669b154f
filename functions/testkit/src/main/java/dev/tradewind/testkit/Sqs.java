package dev.tradewind.testkit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** SQS for tests: clients of the embedded service, queues under unique names, and what lies in them. */
public final class Sqs {

    private final SqsClient plain = client(List.of());

    private Sqs() {}

    /**
     * A queue and the one that its poison goes to.
     *
     * @param url of the queue itself
     * @param deadLetters url of its dead-letter queue
     */
    public record Redriven(String url, String deadLetters) {}

    /** @return the embedded SQS of this JVM, started if it is not yet */
    public static Sqs embedded() {
        return Shared.SQS;
    }

    /** @return the client without interceptors, shared, for a test's own use */
    public SqsClient plain() {
        return plain;
    }

    /** @return a client for the code under test, seen by these interceptors */
    public SqsClient client(ExecutionInterceptor... interceptors) {
        return client(List.of(interceptors));
    }

    /** @return the URL of a new standard queue whose name starts so */
    public String createQueue(String prefix) {
        return create(prefix, Map.of());
    }

    /** @return a new queue that moves a message to its dead-letter queue once it was received so often in vain */
    public Redriven createRedrivenQueue(String prefix, int maxReceives) {
        String deadLetters = createQueue(prefix + "-dlq");
        Json policy = Json.of(Map.of("deadLetterTargetArn", arn(deadLetters), "maxReceiveCount", maxReceives));
        return new Redriven(create(prefix, Map.of(QueueAttributeName.REDRIVE_POLICY, policy.toString())), deadLetters);
    }

    /** Empties the queue. */
    public void purge(String url) {
        plain.purgeQueue(request -> request.queueUrl(url));
    }

    /** @return every message that is visible now, taken off the queue, oldest first as far as the queue keeps order */
    public List<Message> receiveAll(String url) {
        List<Message> all = new ArrayList<>();
        for (List<Message> some = receive(url); !some.isEmpty(); some = receive(url)) {
            some.forEach(message -> plain.deleteMessage(gone -> gone.queueUrl(url).receiptHandle(message.receiptHandle())));
            all.addAll(some);
        }
        return all;
    }

    /** @return the bodies of {@link #receiveAll} */
    public List<Json> receiveBodies(String url) {
        return receiveAll(url).stream().map(message -> Json.parse(message.body())).toList();
    }

    /** @return how many messages are visible now */
    public int visible(String url) {
        return Integer.parseInt(attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    private List<Message> receive(String url) {
        return plain.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(0)
                .messageAttributeNames("All").messageSystemAttributeNames(MessageSystemAttributeName.ALL)).messages();
    }

    private String arn(String url) {
        return attribute(url, QueueAttributeName.QUEUE_ARN);
    }

    private String attribute(String url, QueueAttributeName name) {
        return plain.getQueueAttributes(request -> request.queueUrl(url).attributeNames(name)).attributes().get(name);
    }

    private String create(String prefix, Map<QueueAttributeName, String> attributes) {
        String name = prefix + "-" + HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextLong());
        return plain.createQueue(request -> request.queueName(name).attributes(attributes)).queueUrl();
    }

    private static SqsClient client(List<ExecutionInterceptor> interceptors) {
        var credentials = AwsBasicCredentials.create(Embedded.CREDENTIAL, Embedded.CREDENTIAL);
        return SqsClient.builder().endpointOverride(Embedded.services().sqs()).region(Region.of(Embedded.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> interceptors.forEach(override::addExecutionInterceptor)).build();
    }

    private static final class Shared {
        static final Sqs SQS = new Sqs();
    }
}
