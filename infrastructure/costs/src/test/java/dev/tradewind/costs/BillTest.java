package dev.tradewind.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.testkit.CostLedger;
import dev.tradewind.testkit.Json;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class BillTest {
    private final CostModel model = new CostModel(Prices.listed(), Assumptions.made());
    private final Map<String, Operation> operations = Operation.all();

    @Test
    void aQuoteByHand() {
        Bill bill = model.of(operations.get("fx quote"), 1769, Load.QUIET);
        assertThat(bill.of(Share.DYNAMO_WRITES) * 1e6).isEqualTo(0.625, within(1e-9));
        assertThat(bill.of(Share.API) * 1e6).isEqualTo(1.0, within(1e-9));
        assertThat(bill.of(Share.LAMBDA_REQUESTS) * 1e6).isEqualTo(0.2, within(1e-9));
        double milliseconds = Math.ceil(operations.get("fx quote").cpuMillis() + 5);
        assertThat(bill.of(Share.LAMBDA_TIME)).isEqualTo(milliseconds / 1000 * 1769 / 1024 * 0.0000133334, within(1e-12));
        assertThat(bill.of(Share.QUEUES)).isZero();
    }

    @Test
    void aFullBatchSharesItsInvocationAndItsPolling() {
        Operation mail = operations.get("order placed, its buyer mailed, no platform listens");
        Bill quiet = model.of(mail, 512, Load.QUIET);
        Bill busy = model.of(mail, 512, Load.BUSY);
        assertThat(busy.of(Share.LAMBDA_REQUESTS)).isEqualTo(quiet.of(Share.LAMBDA_REQUESTS) / 10, within(1e-12));
        assertThat(busy.of(Share.QUEUES)).isEqualTo(quiet.of(Share.QUEUES) / 10, within(1e-12));
        assertThat(busy.of(Share.DYNAMO_WRITES)).isEqualTo(quiet.of(Share.DYNAMO_WRITES));
        assertThat(busy.of(Share.MAIL)).isEqualTo(quiet.of(Share.MAIL));
    }

    /** Half the memory is half the price of waiting and the same price of work. */
    @Test
    void workCostsTheSameAtEveryMemorySize() {
        Operation created = operations.get("checkout, created with 2 skus");
        double wait = created.cost().dynamoRequests() * 5;
        assertThat(model.billedMillis(created, 1769, Load.QUIET)).isEqualTo(Math.ceil(created.cpuMillis() + wait));
        assertThat(model.billedMillis(created, 256, Load.QUIET)).isEqualTo(Math.ceil(created.cpuMillis() * 1769 / 256 + wait));
        assertThat(model.billedMillis(created, 3008, Load.QUIET)).isEqualTo(Math.ceil(created.cpuMillis() + wait));
    }

    @Test
    void theSandboxIsNotOnTheBill() {
        String name = "checkout, completed with 2 skus";
        Operation completed = operations.get(name);
        assertThat(completed.cost().writeUnits()).isEqualTo(CostLedger.checkedIn().costs().get(name).writeUnits() - 1);
        assertThat(completed.cost().dynamoRequests()).isEqualTo(CostLedger.checkedIn().costs().get(name).dynamoRequests() - 1);
    }

    @Test
    void measuredTimesAreThoseOfTheBenchmark() throws IOException {
        Map<String, Double> measured = new HashMap<>();
        Json.parse(Files.readString(CostLedger.file().resolveSibling("../benchmarks/results/warm.json"))).items("/operations")
                .forEach(row -> measured.put(row.text("/operation"),
                        row.decimal("/C1/p50").movePointLeft(3).setScale(2, RoundingMode.HALF_UP).doubleValue()));
        Stream<Operation> used = operations.values().stream().filter(Operation::measured);
        assertThat(used).hasSizeGreaterThan(15).allSatisfy(
                operation -> assertThat(operation.cpuMillis()).as(operation.name()).isEqualTo(measured.get(operation.name())));
    }

    @Test
    void whatIsCheckedInIsWhatTheModelSays() throws IOException {
        Report report = new Report();
        assertThat(CostLedger.file().resolveSibling("bill.md")).as("run mvn -q -Pcosts").content().isEqualTo(Costs.page(report));
        assertThat(Files.readString(CostLedger.file().resolveSibling("shares.svg"))).as("run mvn -q -Pcosts")
                .isEqualTo(SharesChart.svg(report));
    }

    @Test
    void everyPriceAndEveryDurationSaysWhereItComesFrom() {
        assertThat(Table.read("prices.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("date")).matches("20\\d\\d-\\d\\d");
            assertThat(row.get("region")).isEqualTo("us-east-1");
            assertThat(row.get("source")).isNotBlank();
            assertThat(row.get("confidence")).isNotBlank();
        });
        assertThat(Table.read("operations.csv")).extracting((CSVRecord row) -> row.get("confidence")).containsAnyOf("assumed", "measured")
                .allMatch(confidence -> confidence.equals("assumed") || confidence.equals("measured"));
    }

    @Test
    void everyStoryIsOfKnownOperations() {
        assertThat(Story.all()).containsOnlyKeys("quote", "checkout", "carrier webhook", "order placed and told", Report.LIFE);
        assertThat(Story.all().values()).allSatisfy(story -> assertThat(operations.keySet()).containsAll(story.times().keySet()));
    }
}
