package dev.tradewind.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A function's context whose deadline is real time, as on Lambda. */
final class TestContext implements Context {

    private final String requestId;

    private final long deadline;

    TestContext(String requestId, Duration remaining) {
        this.requestId = requestId;
        this.deadline = System.nanoTime() + remaining.toNanos();
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(Math.max(0, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + getFunctionName();
    }

    @Override
    public String getLogStreamName() {
        return "2026/11/20/[$LATEST]79b4f56e95b1fb94";
    }

    @Override
    public String getFunctionName() {
        return "function-under-test";
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:" + Embedded.REGION + ":" + Events.ACCOUNT + ":function:" + getFunctionName();
    }

    /** Only mobile SDKs send one. */
    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    /** Only mobile SDKs send one. */
    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1_024;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {

            @Override
            public void log(String message) {
                System.out.print(message);
            }

            @Override
            public void log(byte[] message) {
                log(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
