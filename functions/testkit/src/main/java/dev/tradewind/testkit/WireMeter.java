package dev.tradewind.testkit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** Counts bytes of the bodies that a client sends and gets, and requests to SQS as they are paid for. */
final class WireMeter implements ExecutionInterceptor {

    /** Source: Amazon SQS pricing: every 64 KB chunk of a payload is a request. */
    private static final int CHUNK = 64 * 1024;

    private final AtomicLong bytes = new AtomicLong();

    private final AtomicInteger queueCalls = new AtomicInteger();

    long bytes() {
        return bytes.get();
    }

    int queueCalls() {
        return queueCalls.get();
    }

    void reset() {
        bytes.set(0);
        queueCalls.set(0);
    }

    static int chunks(long length) {
        return Math.max(1, Math.toIntExact(Math.ceilDiv(length, CHUNK)));
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        long sent = context.requestBody().flatMap(body -> body.optionalContentLength()).orElse(0L);
        bytes.addAndGet(sent);
        if (context.request() instanceof SqsRequest) {
            queueCalls.addAndGet(chunks(sent));
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        bytes.addAndGet(context.httpResponse().firstMatchingHeader("Content-Length").map(Long::parseLong).orElse(0L));
    }
}
