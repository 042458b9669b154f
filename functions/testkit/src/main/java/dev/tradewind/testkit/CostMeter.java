package dev.tradewind.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Counts what operations cost, over the real wire formats of events, DynamoDB and SQS, and holds it against the checked-in table. The
 * clients of the functions under test are to be made with its interceptors.
 */
public final class CostMeter {

    /** Source: Amazon API Gateway pricing: HTTP APIs are metered in increments of 512 KB. */
    private static final int API_CHUNK = 512 * 1024;

    private final RequestLedger dynamo = new RequestLedger();

    private final WireMeter wire = new WireMeter();

    private final List<CostLedger.Difference> differences = new ArrayList<>();

    private long logged;

    private String lastHeard = "";

    private OperationCost seen = new OperationCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** @return what looks at requests to DynamoDB, for its client */
    public ExecutionInterceptor[] ofDynamo() {
        return new ExecutionInterceptor[]{dynamo, wire};
    }

    /** @return what looks at requests to SQS, for its client */
    public ExecutionInterceptor[] ofQueues() {
        return new ExecutionInterceptor[]{wire};
    }

    /** @return the part that counts DynamoDB's requests and units */
    public RequestLedger dynamo() {
        return dynamo;
    }

    /** Starts from nothing. */
    public void reset() {
        dynamo.reset();
        wire.reset();
        seen = new OperationCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** @return the answer to a request through the HTTP API */
    public LambdaAnswer request(Supplier<LambdaAnswer> request) {
        long before = logged;
        LambdaAnswer answer = listened(request);
        int length = answer.content().length;
        add(1, Math.max(1, Math.ceilDiv(length, API_CHUNK)), 0, length, logged - before);
        return answer;
    }

    /** @return the answer to messages, which Lambda receives together and deletes together */
    public LambdaAnswer messages(LambdaCall function, SqsEvent event) {
        long before = logged;
        LambdaAnswer answer = listened(() -> function.send(event));
        if (!answer.batchItemFailures().isEmpty()) {
            throw new AssertionError("given back: " + answer + lastHeard);
        }
        add(1, 0, WireMeter.chunks(event.toBytes().length) + 1, 0, logged - before);
        return answer;
    }

    /** @return the answer to a stream's changes or to a schedule; neither is paid for by itself */
    public LambdaAnswer event(LambdaCall function, byte[] event) {
        long before = logged;
        LambdaAnswer answer = listened(() -> function.send(event));
        add(1, 0, 0, 0, logged - before);
        return answer;
    }

    /** Bytes of a body that left for the internet, seen where it arrived. */
    public void left(int bytes) {
        add(0, 0, 0, bytes, 0);
    }

    /** A mail was handed over. */
    public void mailed() {
        seen = new OperationCost(seen.invocations(), seen.apiRequests(), 0, 0, 0, seen.queueCalls(), seen.mails() + 1, 0, seen.bytesOut(),
                seen.logBytes());
    }

    /** Ends the operation: what was counted since the last is its cost. */
    public void ends(String operation) {
        OperationCost cost = new OperationCost(seen.invocations(), seen.apiRequests(), dynamo.requests(), dynamo.readUnits(),
                dynamo.writeUnits(), seen.queueCalls() + wire.queueCalls(), seen.mails(), wire.bytes(), seen.bytesOut(), seen.logBytes());
        Map<String, CostLedger.KeyUnits> byKey = new TreeMap<>();
        dynamo.byKey().forEach((key, units) -> byKey.put(key, new CostLedger.KeyUnits(units.reads(), units.writes())));
        reset();
        CostLedger.checkedIn().difference(operation, cost, byKey).ifPresent(differences::add);
    }

    /** @throws AssertionError with the rows as they ought to be, unless each operation that ended costs what the table says */
    public void agreesWithTheLedger() {
        if (!differences.isEmpty()) {
            throw new AssertionError(CostLedger.told(differences));
        }
    }

    /** Runs with an ear to what is logged. */
    private LambdaAnswer listened(Supplier<LambdaAnswer> call) {
        PrintStream out = System.out;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            return call.get();
        } finally {
            System.setOut(out);
            logged += heard.size();
            lastHeard = heard.toString(StandardCharsets.UTF_8);
        }
    }

    private void add(int invocations, int apiRequests, int queueCalls, long bytesOut, long logBytes) {
        seen = new OperationCost(seen.invocations() + invocations, seen.apiRequests() + apiRequests, 0, 0, 0,
                seen.queueCalls() + queueCalls, seen.mails(), 0, seen.bytesOut() + bytesOut, seen.logBytes() + logBytes);
    }
}
