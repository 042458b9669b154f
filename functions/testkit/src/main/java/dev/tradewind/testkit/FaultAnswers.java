package dev.tradewind.testkit;

import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.sqs.model.RequestThrottledException;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** The exceptions of faults, with the members that AWS fills. */
final class FaultAnswers {

    private static final int BAD_REQUEST = 400;

    private static final long CALL_TIMEOUT_MILLIS = 1_000;

    private FaultAnswers() {}

    static RuntimeException conflict(SdkRequest request) {
        if (request instanceof TransactWriteItemsRequest transaction) {
            return cancelled(transaction.transactItems().size());
        }
        String message = "Transaction is ongoing for the item";
        return TransactionConflictException.builder().message(message).statusCode(BAD_REQUEST)
                .awsErrorDetails(details("DynamoDb", "TransactionConflictException", message)).build();
    }

    static RuntimeException throttled(SdkRequest request) {
        if (request instanceof SqsRequest) {
            String message = "The request was denied due to request throttling.";
            return RequestThrottledException.builder().message(message).statusCode(BAD_REQUEST)
                    .awsErrorDetails(details("Sqs", "RequestThrottled", message)).build();
        }
        String message = "The level of configured provisioned throughput for the table was exceeded.";
        return ProvisionedThroughputExceededException.builder().message(message).statusCode(BAD_REQUEST)
                .awsErrorDetails(details("DynamoDb", "ProvisionedThroughputExceededException", message)).build();
    }

    static RuntimeException connectTimeout() {
        return SdkClientException.create("Unable to execute HTTP request: Connect timed out",
                new SocketTimeoutException("Connect timed out"));
    }

    static RuntimeException answerLost() {
        return ApiCallTimeoutException.create(CALL_TIMEOUT_MILLIS);
    }

    private static RuntimeException cancelled(int items) {
        List<CancellationReason> reasons = new ArrayList<>(
                Collections.nCopies(items, CancellationReason.builder().code("None").build()));
        reasons.set(0, CancellationReason.builder().code("TransactionConflict").message("Transaction is ongoing for the item").build());
        String message = "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + reasons.stream().map(CancellationReason::code).toList();
        return TransactionCanceledException.builder().cancellationReasons(reasons).message(message).statusCode(BAD_REQUEST)
                .awsErrorDetails(details("DynamoDb", "TransactionCanceledException", message)).build();
    }

    private static AwsErrorDetails details(String service, String code, String message) {
        return AwsErrorDetails.builder().serviceName(service).errorCode(code).errorMessage(message).build();
    }
}
