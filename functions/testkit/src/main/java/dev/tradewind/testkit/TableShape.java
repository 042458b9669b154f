package dev.tradewind.testkit;

import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The one shape that every table of the suite has. */
final class TableShape {

    static final String PK = "pk";

    static final String SK = "sk";

    private TableShape() {}

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }

    static CreateTableRequest request(String name, boolean stream) {
        CreateTableRequest.Builder request = CreateTableRequest.builder().tableName(name).billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(Stream.of(PK, SK, "due_pk", "due_sk").map(TableShape::string).toList())
                .keySchema(key(PK, KeyType.HASH), key(SK, KeyType.RANGE)).globalSecondaryIndexes(due());
        if (stream) {
            request.streamSpecification(on -> on.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE));
        }
        return request.build();
    }

    private static GlobalSecondaryIndex due() {
        return GlobalSecondaryIndex.builder().indexName("due").keySchema(key("due_pk", KeyType.HASH), key("due_sk", KeyType.RANGE))
                .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY)).build();
    }

    private static AttributeDefinition string(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.S).build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
