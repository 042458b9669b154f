package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Offer;
import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.kernel.Money;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The quote that a session embeds binds us, whatever the buyer changes and the markets do meanwhile. */
class HeldRatesTest {
    private final Shop shop = Shop.open().wants("MUG", 1).to("DE", "standard");

    @Test
    void pricesStayWhenTheMarketMoves() {
        Offer first = shop.offer();
        shop.perEuro.put("GBP", new BigDecimal("0.50"));
        shop.now = Shop.NOW.plus(Duration.ofMinutes(14));
        shop.wants("MUG", 2);

        Offer next = shop.offerAfter(first);

        assertThat(next.lines().getLast().unitPrice()).isEqualTo(first.lines().getFirst().unitPrice()).isEqualTo(Money.of(300, "EUR"));
        assertThat(next.shipping().orElseThrow().price()).isEqualTo(first.shipping().orElseThrow().price());
        assertThat(next.rates()).isEqualTo(first.rates());
        assertThat(next.validUntil()).as("holding does not prolong").isEqualTo(first.validUntil());
    }

    @Test
    void aRateThatRanOutIsRenewed() {
        Offer first = shop.offer();
        shop.perEuro.put("GBP", new BigDecimal("0.50"));
        shop.now = first.validUntil();

        Offer next = shop.offerAfter(first);

        assertThat(next.lines().getFirst().unitPrice()).isEqualTo(Money.of(510, "EUR"));
        assertThat(next.validUntil()).isEqualTo(shop.now.plus(Duration.ofMinutes(15)));
    }

    @Test
    void anotherCurrencyHasItsOwnRate() {
        Offer first = shop.offer();
        Offer next = shop.in("CHF").offerAfter(first);

        assertThat(next.currency().code()).isEqualTo("CHF");
        assertThat(next.lines().getFirst().unitPrice()).isEqualTo(Money.of(285, "CHF"));
    }

    @Test
    void aBuyersLockIsNotHeldPastItsUse() {
        Offer locked = shop.in("CHF").locks("CHF", Money.of(1000, "GBP"), LockLength.ONE_HOUR).offer();
        shop.lock = java.util.Optional.empty();

        Offer next = shop.offerAfter(locked);

        assertThat(next.rates()).singleElement().satisfies(rate -> {
            assertThat(rate.lock()).isEmpty();
            assertThat(rate.spreadBps()).as("not the spread of an hour").isZero();
        });
        assertThat(next.isReady()).as("the lock was asked for and is gone").isFalse();
    }

    @Test
    void theBuyersLockComesBeforeAHeldRate() {
        Offer first = shop.in("CHF").offer();
        Offer next = shop.locks("CHF", Money.of(1000, "GBP"), LockLength.ONE_HOUR).offerAfter(first);

        assertThat(next.rates().getFirst().lock()).isEqualTo(shop.asked);
    }
}
