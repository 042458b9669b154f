package dev.tradewind.lambda.snapshot;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** An invocation that nobody made, with a minute's time. */
final class RehearsalContext implements Context {
    private static final String NAME = "rehearsal";
    private static final int MINUTE = 60_000;
    private static final int MEGABYTES = 1024;

    @Override
    public String getAwsRequestId() {
        return "00000000-0000-0000-0000-000000000000";
    }

    @Override
    public String getLogGroupName() {
        return NAME;
    }

    @Override
    public String getLogStreamName() {
        return NAME;
    }

    @Override
    public String getFunctionName() {
        return NAME;
    }

    @Override
    public String getFunctionVersion() {
        return NAME;
    }

    @Override
    public String getInvokedFunctionArn() {
        return NAME;
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
    public int getRemainingTimeInMillis() {
        return MINUTE;
    }

    @Override
    public int getMemoryLimitInMB() {
        return MEGABYTES;
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
