package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

final class DynamoTest {

    private final Dynamo dynamo = Dynamo.embedded();

    private final Tables tables = dynamo.tables();

    @Test
    void servicesRunInAProcessOfTheirOwn() {
        Embedded.services();
        assertThat(EmbeddedProcess.running()).isTrue();
        assertThat(System.getProperty("java.class.path")).doesNotContain("DynamoDBLocal");
    }

    @Test
    void aTableHasTheSuitesKeysAndDueIndex() {
        var table = dynamo.plain().describeTable(request -> request.tableName(tables.commerce())).table();
        assertThat(table.keySchema()).extracting(key -> key.attributeName()).containsExactly("pk", "sk");
        assertThat(table.globalSecondaryIndexes()).extracting(index -> index.indexName()).containsExactly("due");
        assertThat(table.streamSpecification()).isNull();
    }

    @Test
    void theOutboxStreamsNewImages() {
        var table = dynamo.plain().describeTable(request -> request.tableName(tables.outbox())).table();
        assertThat(table.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_IMAGE);
    }

    @Test
    void whatAClientPutsIsFound() {
        dynamo.client().putItem(put -> put.tableName(tables.rates()).item(TableShape.key("SRC#ecb", "2026-11-20")));
        assertThat(dynamo.item(tables.rates(), "SRC#ecb", "2026-11-20")).contains(TableShape.key("SRC#ecb", "2026-11-20"));
        assertThat(dynamo.item(tables.rates(), "SRC#ecb", "2026-11-21")).isEmpty();
        assertThat(dynamo.items(tables.rates())).hasSize(1);
    }

    @Test
    void twoTestClassesNeverShareATable() {
        Tables others = dynamo.tables();
        assertThat(others.commerce()).startsWith("commerce-").isNotEqualTo(tables.commerce());
        assertThat(tables.commerce()).isEqualTo(tables.commerce());
    }

    @Test
    void theEnvironmentNamesEveryTable() {
        Map<String, String> environment = tables.environment();
        assertThat(environment).containsEntry("COMMERCE_TABLE", tables.commerce()).hasSize(6);
        assertThat(environment.values()).allSatisfy(name -> assertThat(dynamo.items(name)).isEmpty());
    }

    @Test
    void clientsThatReadTheSdksSettingsReachTheServices() {
        Embedded.services().asSystemProperties();
        dynamo.plain().putItem(
                put -> put.tableName(tables.parties()).item(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))));
        try (var client = DynamoDbClient.create()) {
            assertThat(client.scan(scan -> scan.tableName(tables.parties())).count()).isEqualTo(1);
        }
    }
}
