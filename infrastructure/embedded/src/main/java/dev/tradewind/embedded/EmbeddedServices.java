package dev.tradewind.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * DynamoDB Local and ElasticMQ inside this process, bound to the loopback address and speaking the wire protocols of
 * DynamoDB and SQS.
 */
public final class EmbeddedServices implements AutoCloseable {

    private static final int TRIES = 5;

    private final EmbeddedDynamo dynamo;
    private final EmbeddedSqs sqs;

    private EmbeddedServices(EmbeddedDynamo dynamo, EmbeddedSqs sqs) {
        this.dynamo = dynamo;
        this.sqs = sqs;
    }

    /**
     * Starts both services at the same time; they answer when this returns.
     *
     * @param data
     *            existing directory that keeps the tables; empty keeps everything in memory
     * @param dynamoPort
     *            TCP port of DynamoDB Local, 0 takes any free one
     * @param sqsPort
     *            TCP port of ElasticMQ, 0 takes any free one
     * @throws IllegalStateException
     *             if one of them cannot start
     */
    public static EmbeddedServices start(Optional<Path> data, int dynamoPort, int sqsPort) {
        return dynamoPort == 0 && sqsPort == 0 ? anywhere(data, TRIES) : once(data, dynamoPort, sqsPort);
    }

    /** A port that was free when it was looked for may be taken when it is wanted. */
    private static EmbeddedServices anywhere(Optional<Path> data, int tries) {
        try {
            return once(data, 0, 0);
        } catch (IllegalStateException failure) {
            if (tries == 1) {
                throw failure;
            }
            return anywhere(data, tries - 1);
        }
    }

    private static EmbeddedServices once(Optional<Path> data, int dynamoPort, int sqsPort) {
        Executor threads = task -> Thread.ofPlatform().start(task);
        CompletableFuture<EmbeddedDynamo> dynamo = CompletableFuture.supplyAsync(() -> EmbeddedDynamo.start(data, dynamoPort), threads);
        CompletableFuture<EmbeddedSqs> sqs = CompletableFuture.supplyAsync(() -> EmbeddedSqs.start(sqsPort), threads);
        try {
            return new EmbeddedServices(dynamo.join(), sqs.join());
        } catch (CompletionException failure) {
            closeWhatStarted(dynamo.thenAccept(EmbeddedDynamo::close), sqs.thenAccept(EmbeddedSqs::close));
            throw failure.getCause() instanceof RuntimeException own ? own : failure;
        }
    }

    /** Base URL of DynamoDB. */
    public URI dynamoEndpoint() {
        return dynamo.endpoint();
    }

    /** Base URL of SQS; queue URLs start with it. */
    public URI sqsEndpoint() {
        return sqs.endpoint();
    }

    /**
     * Depth of a queue by the adjustable clock.
     *
     * @throws IllegalArgumentException
     *             if there is no such queue
     */
    public QueueDepth depth(String queue) {
        return sqs.depth(queue);
    }

    /** Stops both; safe to call more than once. */
    @Override
    public void close() {
        sqs.close();
        dynamo.close();
    }

    private static void closeWhatStarted(CompletableFuture<?>... closing) {
        CompletableFuture.allOf(closing).handle((_, failure) -> failure == null).join();
    }
}
