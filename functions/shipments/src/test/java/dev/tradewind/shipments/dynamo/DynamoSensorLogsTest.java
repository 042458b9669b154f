package dev.tradewind.shipments.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.model.Position;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.SensorReading;
import dev.tradewind.shipments.port.SensorLogs;
import dev.tradewind.shipments.port.SensorLogsContract;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.RequestLedger;
import dev.tradewind.testkit.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class DynamoSensorLogsTest extends SensorLogsContract {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final Tables TABLES = DYNAMO.tables();
    private static final FunctionBeans BEANS = FunctionBeans.with(TABLES.environment(), DYNAMO.client())
            .beans(DynamoSensorLogsTest.class.getClassLoader());
    private static final SensorLogs STORE = BEANS.get(DynamoSensorLogs.class);

    @Test
    void aNewerDayIsNotWrittenOver() {
        Map<String, AttributeValue> planted = new HashMap<>(Attributes.key("SHIPMENT#" + shipment, "READINGS#2026-11-22#00"));
        planted.put("version", Attributes.n(9));
        DYNAMO.plain().putItem(request -> request.tableName(TABLES.commerce()).item(planted));
        SensorLogs.Kept empty = new SensorLogs.Kept(shipment, 0, SensorLog.EMPTY, Optional.empty());
        assertThat(STORE.write(empty, SensorLog.EMPTY.with(List.of(reading(0, 1))), Optional.empty(), List.of())).isFalse();
        assertThat(STORE.coldChain(shipment)).isEmpty();
    }

    /** Written as one part, which a version with another rule would have parted otherwise. */
    @Test
    void partsOfAnotherRuleAreReadOnceAndInTime() {
        List<SensorReading> day = IntStream.range(0, 12).mapToObj(minute -> reading(minute, minute)).toList();
        SensorItems items = BEANS.get(SensorItems.class);
        for (int number = 0; number < 12; number++) {
            var part = (Write.Put) items.writePart(shipment, new SensorItems.Part(LocalDate.of(2026, 11, 22), number), 1,
                    day.subList(Math.max(0, number - 1), number + 1));
            DYNAMO.plain().putItem(request -> request.tableName(TABLES.commerce()).item(part.item()));
        }
        assertThat(STORE.read(shipment).log().readings()).isEqualTo(day);
    }

    /** All days of a log at once, with names that cannot be deflated: DynamoDB takes 100 items and 4 MB together, and 400 KB of each. */
    @ParameterizedTest
    @ValueSource(ints = {40, 60 * 24 * 67})
    void aFullLogIsWrittenAtOnce(int minutes) {
        Random random = new Random(7);
        List<SensorReading> all = new ArrayList<>();
        for (int i = 0; i < SensorLog.MOST; i++) {
            all.add(new SensorReading(name(random, i % 17 == 0 ? 64 : 16), NOON.plusMillis(minutes * 60_000L * i / SensorLog.MOST + i % 3),
                    Optional.of(random.nextInt(400_000) - 200_000), Optional.of(new Position(random.nextInt(), random.nextInt())),
                    Optional.empty()));
        }
        SensorLog log = SensorLog.EMPTY.with(all);
        assertThat(log.isOverfull()).isFalse();
        RequestLedger ledger = new RequestLedger();
        SensorLogs metered = FunctionBeans.with(TABLES.environment(), DYNAMO.client(ledger))
                .beans(DynamoSensorLogsTest.class.getClassLoader()).get(DynamoSensorLogs.class);
        assertThat(metered.write(STORE.read(shipment), log, Optional.empty(), List.of())).isTrue();
        assertThat(ledger.requests()).isEqualTo(1);
        assertThat(STORE.read(shipment).log()).isEqualTo(log);
    }

    private static String name(Random random, int characters) {
        return random.ints(characters, 0x4e00, 0x9fa5).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    protected SensorLogs store() {
        return STORE;
    }

    @Override
    protected int events() {
        return DYNAMO.items(TABLES.outbox()).size();
    }
}
