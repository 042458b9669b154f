package dev.tradewind.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** SQS that keeps what it is sent, and refuses what a test wants refused. */
public final class SentMessages implements SqsClient {
    private final List<SendMessageRequest> sent = new ArrayList<>();
    private final Predicate<SendMessageRequest> refused;

    public SentMessages(Predicate<SendMessageRequest> refused) {
        this.refused = refused;
    }

    /** What was sent, in order. */
    public List<SendMessageRequest> sent() {
        return List.copyOf(sent);
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        if (refused.test(request)) {
            throw SqsException.builder().message("refused " + request.messageBody()).build();
        }
        sent.add(request);
        return SendMessageResponse.builder().messageId("m").build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
