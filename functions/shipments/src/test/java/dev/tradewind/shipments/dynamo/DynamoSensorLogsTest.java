package dev.tradewind.shipments.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.port.SensorLogs;
import dev.tradewind.shipments.port.SensorLogsContract;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class DynamoSensorLogsTest extends SensorLogsContract {
    private static final Dynamo DYNAMO = Dynamo.embedded();
    private static final Tables TABLES = DYNAMO.tables();
    private static final SensorLogs STORE = FunctionBeans.with(TABLES.environment(), DYNAMO.client())
            .beans(DynamoSensorLogsTest.class.getClassLoader()).get(DynamoSensorLogs.class);

    @Test
    void aNewerDayIsNotWrittenOver() {
        Map<String, AttributeValue> planted = new HashMap<>(Attributes.key("SHIPMENT#" + shipment, "READINGS#2026-11-22#0"));
        planted.put("version", Attributes.n(9));
        DYNAMO.plain().putItem(request -> request.tableName(TABLES.commerce()).item(planted));
        SensorLogs.Kept empty = new SensorLogs.Kept(shipment, 0, SensorLog.EMPTY, Optional.empty());
        assertThat(STORE.write(empty, SensorLog.EMPTY.with(List.of(reading(0, 1))), Optional.empty(), List.of())).isFalse();
        assertThat(STORE.coldChain(shipment)).isEmpty();
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
