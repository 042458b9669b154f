package dev.tradewind.costs;

import dev.tradewind.testkit.CostLedger;
import dev.tradewind.testkit.OperationCost;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A business operation: what it uses by the ledger, and how long it takes by {@code operations.csv}.
 *
 * @param name as in the ledger
 * @param cost what it uses when it is alone in its invocation
 * @param trigger what starts it
 * @param batch how many of it one invocation works on at most
 * @param cpuMillis own work on one vCPU
 * @param waitMillis for others than DynamoDB and SQS
 * @param measured whether the work was measured, and is not assumed
 */
record Operation(String name, OperationCost cost, Trigger trigger, int batch, double cpuMillis, double waitMillis, boolean measured) {
    /** Requests that Lambda makes at a queue for one batch: it receives it, and deletes it. */
    private static final int POLLING = 2;

    /** The sandbox's own record of a charge. */
    private static final String SANDBOX = "commerce SANDBOX#*";

    enum Trigger {
        API, QUEUE, STREAM, SCHEDULE
    }

    /** @return all that {@code operations.csv} has, in its order */
    static Map<String, Operation> all() {
        CostLedger ledger = CostLedger.checkedIn();
        Map<String, Operation> all = new LinkedHashMap<>();
        Table.read("operations.csv").forEach(row -> {
            String name = row.get("operation");
            OperationCost counted = Optional.ofNullable(ledger.costs().get(name))
                    .orElseThrow(() -> new IllegalStateException("the ledger has no \"" + name + "\""));
            OperationCost cost = withoutSandbox(counted, Optional.ofNullable(ledger.keys(name).get(SANDBOX)));
            all.put(name, new Operation(name, cost, Trigger.valueOf(row.get("trigger").toUpperCase(java.util.Locale.ROOT)),
                    Integer.parseInt(row.get("batch")), Double.parseDouble(row.get("cpu_ms")), Double.parseDouble(row.get("wait_ms")),
                    row.get("confidence").equals("measured")));
        });
        return all;
    }

    /** A payment provider is no table of ours: its place is taken by the wait for it. */
    private static OperationCost withoutSandbox(OperationCost counted, Optional<CostLedger.KeyUnits> sandbox) {
        return sandbox.map(units -> new OperationCost(counted.invocations(), counted.apiRequests(), counted.dynamoRequests() - 1,
                counted.readUnits() - units.reads(), counted.writeUnits() - units.writes(), counted.queueCalls(), counted.mails(),
                counted.wireBytes(), counted.bytesOut(), counted.logBytes())).orElse(counted);
    }

    /** Requests to queues that the function makes itself, and waits for. */
    double ownQueueCalls() {
        return cost.queueCalls() - pollingCalls();
    }

    /** Requests to queues that Lambda makes, for all of a batch at once. */
    double pollingCalls() {
        return trigger == Trigger.QUEUE ? POLLING * cost.invocations() : 0;
    }
}
