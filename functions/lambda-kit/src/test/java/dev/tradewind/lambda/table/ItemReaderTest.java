package dev.tradewind.lambda.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.lambda.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** What DynamoDB leaves unread when it is busy. */
class ItemReaderTest {
    private static final ItemKey A = new ItemKey("t", "A", "X");
    private static final ItemKey B = new ItemKey("t", "B", "X");

    private static BatchGetItemResponse leaving(ItemKey... left) {
        var unread = KeysAndAttributes.builder().keys(List.of(left).stream().map(ItemKey::attributes).toList()).build();
        return BatchGetItemResponse.builder().responses(Map.of("t", List.of(A.attributes()))).unprocessedKeys(Map.of("t", unread)).build();
    }

    @Test
    void whatWasLeftIsAskedForAgain() {
        var last = BatchGetItemResponse.builder().responses(Map.of("t", List.of(B.attributes()))).unprocessedKeys(Map.of()).build();
        var dynamo = new ScriptedDynamo().answers(leaving(B)).answers(last);
        assertThat(new ItemReader(dynamo).readAll(List.of(A, B))).containsOnlyKeys(A, B);
        var second = (BatchGetItemRequest) dynamo.requests().getLast();
        assertThat(second.requestItems().get("t").keys()).containsExactly(B.attributes());
        assertThat(second.requestItems().get("t").consistentRead()).isTrue();
    }

    @Test
    void whatIsLeftForEverEndsWithTheInvocation() {
        var dynamo = new ScriptedDynamo().answers(leaving(B));
        assertThatExceptionOfType(Contended.class).isThrownBy(() -> new Invocation("r", "c", "f", Instant.now().plusMillis(900))
                .call(() -> new ItemReader(dynamo).readAll(List.of(A, B))));
        assertThat(dynamo.requests()).hasSizeLessThan(100);
    }
}
