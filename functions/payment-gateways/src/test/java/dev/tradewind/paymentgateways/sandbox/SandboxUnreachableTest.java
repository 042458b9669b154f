package dev.tradewind.paymentgateways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.paymentgateways.Authorisation;
import dev.tradewind.paymentgateways.PaymentRequest;
import dev.tradewind.paymentgateways.PaymentState;
import dev.tradewind.paymentgateways.Release;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Trap 15: a provider that does not answer is an outcome with a next step, and never an exception. */
class SandboxUnreachableTest {

    private static final Settings SETTINGS = new Settings(
            Map.of("CATALOG_TABLE", "a", "COMMERCE_TABLE", "b", "RATES_TABLE", "c", "PARTIES_TABLE", "p", "OUTBOX_TABLE", "d"));

    private final SandboxGateway gateway = gateway(new DeadDynamo());

    private static SandboxGateway gateway(DynamoDbClient client) {
        Clock clock = Clock.systemUTC();
        var ledger = new DynamoSandboxLedger(new Tables(SETTINGS), new ItemReader(client), new Transactor(client), clock);
        return new SandboxGateway(ledger, new RandomIds(clock), clock, Duration.ofSeconds(30));
    }

    @Test
    void authoriseDoesNotKnow() {
        var request = new PaymentRequest("order-1", Money.of(1, "EUR"), "success_token", "order-1", Instant.now());
        assertThat(gateway.authorise(request)).isEqualTo(new Authorisation.Unknown("the sandbox did not answer"));
    }

    @Test
    void findIsUnreachableAndNotAbsent() {
        assertThat(gateway.find("order-1")).isEqualTo(new PaymentState.Unreachable());
        assertThat(gateway.challenge("order-1", true)).isEqualTo(new PaymentState.Unreachable());
    }

    @Test
    void releaseDoesNotKnow() {
        assertThat(gateway.release("order-1")).isEqualTo(new Release.Unknown("the sandbox did not answer"));
    }

    /** A store that nobody reaches. */
    private static final class DeadDynamo implements DynamoDbClient {

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            throw SdkClientException.create("connection refused");
        }

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            throw SdkClientException.create("connection refused");
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
