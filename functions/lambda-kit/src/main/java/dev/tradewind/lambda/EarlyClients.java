package dev.tradewind.lambda;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The client of the tables and what it is made of, made by a head start while Micronaut starts. Two threads that load the SDK's classes at once could
 * wait for each other for good, so whoever wants any of it waits until all of it is there, and asks nothing of the SDK before.
 */
final class EarlyClients {
    private final Future<Clients> clients;

    private EarlyClients(Future<Clients> clients) {
        this.clients = clients;
    }

    private record Clients(SdkHttpClient http, AwsCredentialsProvider credentials, DynamoDbClient dynamo) {
        static Clients made() {
            SdkHttpClient http = new Network();
            AwsCredentialsProvider credentials = Adapters.chain();
            return new Clients(http, credentials, Adapters.client(http, credentials));
        }
    }

    /** Begins to make them, when loggers can be asked for: whoever asks while another thread makes the first one gets one that records everything. */
    static EarlyClients begin() {
        Objects.requireNonNull(LoggerFactory.getILoggerFactory());
        var making = new FutureTask<>(Clients::made);
        HeadStart.with(making);
        return new EarlyClients(making);
    }

    SdkHttpClient http() {
        return made().http();
    }

    AwsCredentialsProvider credentials() {
        return made().credentials();
    }

    DynamoDbClient dynamo() {
        return made().dynamo();
    }

    private Clients made() {
        try {
            return clients.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("no client of the tables", failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", ended);
        }
    }
}
