package dev.tradewind.costs;

import dev.tradewind.testkit.OperationCost;
import java.util.EnumMap;
import java.util.Map;

/** What an operation costs at list prices: what the ledger counted, and the time that it takes at a memory size. */
final class CostModel {
    private static final double GB = 1e9;

    private static final double MEGABYTES_OF_A_GB = 1024;

    private final Prices prices;
    private final Assumptions assumed;

    CostModel(Prices prices, Assumptions assumed) {
        this.prices = prices;
        this.assumed = assumed;
    }

    /** @return of one operation, in US dollars */
    Bill of(Operation operation, int megabytes, Load load) {
        OperationCost cost = operation.cost();
        double together = load.together(operation);
        double invocations = cost.invocations() / together;
        Map<Share, Double> usd = new EnumMap<>(Share.class);
        usd.put(Share.DYNAMO_WRITES, cost.writeUnits() * prices.of("write_unit"));
        usd.put(Share.DYNAMO_READS, cost.readUnits() * prices.of("read_unit"));
        usd.put(Share.API, cost.apiRequests() * prices.of("api_request"));
        usd.put(Share.LAMBDA_REQUESTS, invocations * prices.of("lambda_request"));
        usd.put(Share.LAMBDA_TIME,
                invocations * billedMillis(operation, megabytes, load) / 1000 * megabytes / MEGABYTES_OF_A_GB
                        * prices.of("lambda_gb_second"));
        usd.put(Share.QUEUES, (operation.ownQueueCalls() + operation.pollingCalls() / together) * prices.of("queue_call"));
        usd.put(Share.MAIL, cost.mails() * prices.of("mail"));
        usd.put(Share.LOGS,
                (cost.logBytes() + (cost.logBytes() > 0 ? assumed.of("line_log") : 0) + invocations * assumed.of("platform_log")) / GB
                        * prices.of("log_gb"));
        usd.put(Share.TRANSFER, cost.bytesOut() / GB * prices.of("out_gb"));
        usd.put(Share.SCHEDULER, operation.trigger() == Operation.Trigger.SCHEDULE ? prices.of("schedule_run") : 0);
        return new Bill(usd);
    }

    /** Lambda bills each invocation by the started millisecond. What waits is not faster with more memory, what computes is. */
    double billedMillis(Operation operation, int megabytes, Load load) {
        int invocations = operation.cost().invocations();
        double slower = Math.max(1, assumed.of("vcpu_megabytes") / megabytes);
        double one = operation.cpuMillis() * slower + operation.waitMillis()
                + operation.cost().dynamoRequests() * assumed.of("dynamo_wait") + operation.ownQueueCalls() * assumed.of("queue_wait");
        return Math.ceil(one * load.together(operation) / invocations);
    }
}
