package dev.tradewind.paymentgateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.paymentgateways.sandbox.SandboxGateway;
import dev.tradewind.paymentgateways.sandbox.SandboxLedgerInMemory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentGatewaysTest {

    private static FunctionBeans beans(Map<String, String> environment, Object... replacements) {
        return FunctionBeans.with(environment, replacements).beans(PaymentGatewaysTest.class.getClassLoader());
    }

    @Test
    void theSettingPicksTheSandbox() {
        FunctionBeans beans = beans(Map.of("PAYMENT_GATEWAY", "sandbox"), new SandboxLedgerInMemory());
        assertThat(beans.get(PaymentGateway.class)).isInstanceOf(SandboxGateway.class).isSameAs(beans.get(SandboxGateway.class));
        assertThat(beans.get(PaymentHandler.class)).isSameAs(SandboxGateway.HANDLER);
        assertThat(beans.settings().asked()).contains("PAYMENT_GATEWAY", "SANDBOX_DECIDES_AFTER");
        beans.settings().refuseFaults();
    }

    @Test
    void withoutAChoiceTheStartIsRefused() {
        FunctionBeans beans = beans(Map.of(), new SandboxLedgerInMemory());
        assertThat(beans.get(PaymentGateway.class)).isNotNull();
        assertThatIllegalStateException().isThrownBy(beans.settings()::refuseFaults).withMessageContaining("PAYMENT_GATEWAY is missing");
    }

    @Test
    void anUnknownGatewayIsNamedAsAFault() {
        FunctionBeans beans = beans(Map.of("PAYMENT_GATEWAY", "stripes"), new SandboxLedgerInMemory());
        assertThat(beans.get(PaymentGateway.class)).isNotNull();
        assertThatIllegalStateException().isThrownBy(beans.settings()::refuseFaults)
                .withMessageContaining("PAYMENT_GATEWAY is not the name of a payment gateway");
    }

    @Test
    void discoveryNamesTheTokens() {
        PaymentHandler handler = SandboxGateway.HANDLER;
        assertThat(handler.key()).isEqualTo("dev.tradewind.sandbox");
        assertThat(handler.id()).isEqualTo("mock_payment_handler");
        assertThat(handler.availableInstruments()).containsExactly(new PaymentHandler.Instrument("card"));
        assertThat(handler.config()).containsOnlyKeys("tokens");
        assertThat(handler.config().get("tokens")).containsExactly("success_token", "fail_token", "challenge_token", "late_success_token",
                "late_failure_token");
    }
}
