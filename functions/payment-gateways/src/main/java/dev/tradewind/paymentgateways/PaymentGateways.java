package dev.tradewind.paymentgateways;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.table.ItemReader;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.paymentgateways.sandbox.DynamoSandboxLedger;
import dev.tradewind.paymentgateways.sandbox.SandboxGateway;
import dev.tradewind.paymentgateways.sandbox.SandboxLedger;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Gives a capability the gateway that {@code PAYMENT_GATEWAY} names. There is no default: a shop that forgot to choose must not
 * end up with the provider that takes no money.
 */
@Factory
final class PaymentGateways {

    @Singleton
    @Requires(missingBeans = PaymentGateway.class)
    PaymentGateway gateway(Settings settings, BeanProvider<SandboxGateway> sandbox) {
        return switch (PaymentProvider.in(settings)) {
            case SANDBOX -> sandbox.get();
        };
    }

    @Singleton
    @Requires(missingBeans = PaymentHandler.class)
    PaymentHandler handler(Settings settings) {
        return switch (PaymentProvider.in(settings)) {
            case SANDBOX -> SandboxGateway.HANDLER;
        };
    }

    /** Under its own type alone, so that whoever wants the port gets the chosen one. */
    @Singleton
    @Bean(typed = SandboxGateway.class)
    @Requires(missingBeans = SandboxGateway.class)
    SandboxGateway sandbox(SandboxLedger ledger, IdSource ids, Clock clock, Settings settings) {
        return new SandboxGateway(ledger, ids, clock, settings.duration("SANDBOX_DECIDES_AFTER", "PT30S"));
    }

    @Singleton
    @Requires(missingBeans = SandboxLedger.class)
    SandboxLedger sandboxLedger(Tables tables, ItemReader reader, Transactor transactor, Clock clock) {
        return new DynamoSandboxLedger(tables, reader, transactor, clock);
    }
}
