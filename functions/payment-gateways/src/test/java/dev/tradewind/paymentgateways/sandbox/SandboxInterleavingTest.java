package dev.tradewind.paymentgateways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.paymentgateways.Authorisation;
import dev.tradewind.paymentgateways.PaymentRequest;
import dev.tradewind.paymentgateways.PaymentState;
import dev.tradewind.paymentgateways.Release;
import dev.tradewind.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever order calls, retries, lost answers and time come in (traps 4, 8, 10, 11, 14, 15). */
class SandboxInterleavingTest {

    private static final Money AMOUNT = Money.of(12_345, "EUR");

    @Test
    void anyInterleavingChargesOnceAndEndsWithNothingHeldAfterARelease() {
        for (int seed = 0; seed < 4_000; seed++) {
            var life = new Life(seed);
            for (int step = 0; step < 25; step++) {
                life.step();
                life.check();
            }
            life.end();
        }
    }

    /** One reference, what was done under it and what was answered. */
    private static final class Life {

        private final String name;
        private final Random random;
        private final FixedClock clock = FixedClock.at("2026-11-20T10:00:00Z");
        private final SandboxLedgerInMemory ledger = new SandboxLedgerInMemory();
        private final SandboxGateway lossy;
        private final SandboxGateway honest;
        private final PaymentRequest request;
        private final Set<String> gatewayIds = new HashSet<>();
        private boolean released;

        Life(int seed) {
            name = "seed " + seed;
            random = new Random(seed);
            honest = new SandboxGateway(ledger, new RandomIds(clock), clock, Duration.ofSeconds(30));
            lossy = new SandboxGateway(new LossyLedger(ledger, random), new RandomIds(clock), clock, Duration.ofSeconds(30));
            List<SandboxToken> tokens = List.copyOf(EnumSet.allOf(SandboxToken.class));
            request = new PaymentRequest(name.replace(' ', '-'), AMOUNT, tokens.get(random.nextInt(tokens.size())).text(), "order-1",
                    Instant.EPOCH);
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> authorise();
                case 4, 5 -> find();
                case 6 -> release();
                case 7, 8 -> lossy.challenge(request.reference(), random.nextBoolean());
                default -> clock.advance(Duration.ofSeconds(random.nextInt(20)));
            }
        }

        private void authorise() {
            if (lossy.authorise(request) instanceof Authorisation.Authorised(String id)) {
                assertThat(released).as(name).isFalse();
                gatewayIds.add(id);
            }
        }

        private void find() {
            switch (lossy.find(request.reference())) {
                case PaymentState.Authorised(String id) -> gatewayIds.add(id);
                case PaymentState.Unreachable _ ->
                    assertThat(honest.find(request.reference())).isNotInstanceOf(PaymentState.Unreachable.class);
                case PaymentState.Released _ -> released = true;
                case PaymentState.Declined _,PaymentState.AwaitingBuyer _,PaymentState.Pending _,PaymentState.Absent _ ->
                    assertThat(released).as(name).isFalse();
            }
        }

        private void release() {
            switch (lossy.release(request.reference())) {
                case Release.Released _,Release.AlreadyReleased _ -> released = true;
                case Release.Unknown(String reason) -> assertThat(reason).isNotBlank();
            }
        }

        void check() {
            SandboxStatement statement = statement();
            assertThat(ledger.arrivals(request.reference())).as(name).isLessThanOrEqualTo(1);
            assertThat(statement.charges()).as(name).isLessThanOrEqualTo(1);
            assertThat(gatewayIds).as(name).hasSizeLessThanOrEqualTo(1);
            PaymentState state = honest.find(request.reference());
            assertThat(statement.held()).as(name)
                    .isEqualTo(state instanceof PaymentState.Authorised ? AMOUNT : Money.zero(AMOUNT.currency()));
            assertThat(state instanceof PaymentState.Released || !released).as(name).isTrue();
        }

        /** Whatever was lost on the way, one release that gets through leaves nothing behind, now or later. */
        void end() {
            assertThat(honest.release(request.reference())).as(name).isNotInstanceOf(Release.Unknown.class);
            clock.advance(Duration.ofMinutes(5));
            assertThat(honest.authorise(request)).as(name).isInstanceOf(Authorisation.Declined.class);
            assertThat(statement().held()).as(name).isEqualTo(Money.zero(AMOUNT.currency()));
        }

        private SandboxStatement statement() {
            return honest.statement(AMOUNT.currency(), List.of(request.reference()));
        }
    }
}
