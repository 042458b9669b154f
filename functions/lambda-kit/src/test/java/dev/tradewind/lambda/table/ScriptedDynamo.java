package dev.tradewind.lambda.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** DynamoDB that answers what a test wrote down, the last answer for ever; what the emulator never says on demand. */
final class ScriptedDynamo implements DynamoDbClient {
    private final Deque<Supplier<Object>> answers = new ArrayDeque<>();
    private final List<Object> requests = new ArrayList<>();

    ScriptedDynamo answers(Object answer) {
        answers.add(() -> answer);
        return this;
    }

    ScriptedDynamo fails(RuntimeException failure) {
        answers.add(() -> {
            throw failure;
        });
        return this;
    }

    List<Object> requests() {
        return List.copyOf(requests);
    }

    private <T> T next(Object request, Class<T> type) {
        requests.add(request);
        return type.cast((answers.size() > 1 ? answers.remove() : answers.element()).get());
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return next(request, TransactWriteItemsResponse.class);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return next(request, PutItemResponse.class);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return next(request, UpdateItemResponse.class);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return next(request, BatchGetItemResponse.class);
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
