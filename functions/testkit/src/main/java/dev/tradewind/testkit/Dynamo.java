package dev.tradewind.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB for tests: clients of the embedded service, tables in the suite's shape, and a look at what was stored. */
public final class Dynamo {

    private final DynamoDbClient plain = connect(List.of());

    private Dynamo() {}

    /** @return the embedded DynamoDB of this JVM, started if it is not yet */
    public static Dynamo embedded() {
        return Shared.DYNAMO;
    }

    /** @return the client without interceptors, shared, for a test's own reads and writes: neither counted nor disturbed */
    public DynamoDbClient plain() {
        return plain;
    }

    /** @return a client for the code under test, seen by these interceptors and by the condition runner */
    public DynamoDbClient client(ExecutionInterceptor... interceptors) {
        List<ExecutionInterceptor> all = new ArrayList<>(List.of(interceptors));
        all.add(ConditionProbe.EVERYWHERE);
        return connect(all);
    }

    /** @return tables under unique names, each made at its first use */
    public Tables tables() {
        return new Tables(this);
    }

    /** @return the name, once the table with the suite's keys and due index is there */
    public String createTable(String name) {
        plain.createTable(TableShape.request(name, false));
        return name;
    }

    /** @return the name, once the table is there, with a stream of new images */
    public String createStreamingTable(String name) {
        plain.createTable(TableShape.request(name, true));
        return name;
    }

    /** @return the item as it is now, read strongly */
    public Optional<Map<String, AttributeValue>> item(String table, String pk, String sk) {
        var response = plain.getItem(request -> request.tableName(table).key(TableShape.key(pk, sk)).consistentRead(true));
        return Optional.of(response).filter(found -> found.hasItem()).map(found -> found.item());
    }

    /** @return every item of the table, in no order */
    public List<Map<String, AttributeValue>> items(String table) {
        return plain.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream().toList();
    }

    private static DynamoDbClient connect(List<ExecutionInterceptor> interceptors) {
        var credentials = AwsBasicCredentials.create(Embedded.CREDENTIAL, Embedded.CREDENTIAL);
        return DynamoDbClient.builder().endpointOverride(Embedded.services().dynamodb()).region(Region.of(Embedded.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> interceptors.forEach(override::addExecutionInterceptor)).build();
    }

    private static final class Shared {
        static final Dynamo DYNAMO = new Dynamo();
    }
}
