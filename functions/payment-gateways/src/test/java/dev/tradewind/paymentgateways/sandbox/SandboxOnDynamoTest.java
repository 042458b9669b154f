package dev.tradewind.paymentgateways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.testkit.Dynamo;
import dev.tradewind.testkit.Tables;
import org.junit.jupiter.api.Test;

class SandboxOnDynamoTest extends SandboxContract {

    private static final Dynamo DYNAMO = Dynamo.embedded();

    private static final Tables TABLES = DYNAMO.tables();

    @Override
    protected SandboxLedger ledger() {
        var client = DYNAMO.client();
        var tables = new dev.tradewind.lambda.table.Tables(new Settings(TABLES.environment()));
        return new DynamoSandboxLedger(tables, new ItemReader(client), new Transactor(client), clock);
    }

    @Test
    void anEntryIsKeptForSevenDays() {
        gateway().authorise(request(Credential.PAYS));
        var item = DYNAMO.item(TABLES.commerce(), "SANDBOX#" + reference, "PAYMENT").orElseThrow();
        assertThat(item.get("expires_at").n()).isEqualTo(Long.toString(clock.instant().getEpochSecond() + 7 * 86_400));
        assertThat(item.toString()).doesNotContain("success_token");
    }
}
