package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockedRateTest {
    private static final Money TEN_POUNDS = Money.of(1000, "GBP");

    @Test
    void aValidLockGivesTheRateAndTheCurrency() {
        Shop shop = Shop.open().wants("MUG", 2).locks("CHF", TEN_POUNDS, LockLength.ONE_HOUR).to("DE", "standard");
        Offer offer = shop.offer();

        RateUsed rate = offer.rates().getFirst();
        assertThat(offer.isReady()).isTrue();
        assertThat(offer.currency().code()).as("though the goods go to Germany").isEqualTo("CHF");
        assertThat(rate.lock()).isEqualTo(shop.asked);
        assertThat(rate.spreadBps()).as("of an hour's lock").isEqualTo(100);
        assertThat(offer.validUntil()).isEqualTo(Shop.NOW.plus(Duration.ofHours(1)));
        assertThat(offer.lines().getFirst().unitPrice()).as("2.55 × 0.95 / 0.85 / 0.99").isEqualTo(Money.of(288, "CHF"));
        assertThat(offer.rates()).as("shipping is converted alike").hasSize(1);
    }

    @Test
    void aLockOutlivesTheRatesItWasMadeFrom() {
        Shop shop = Shop.open().wants("MUG", 1).locks("CHF", TEN_POUNDS, LockLength.ONE_HOUR);
        shop.ratesOf = LocalDate.of(2026, 10, 1);

        assertThat(shop.offer().rates().getFirst().lock()).isEqualTo(shop.asked);
    }

    @Test
    void anExpiredLockIsRefused() {
        Shop shop = Shop.open().wants("MUG", 1).in("CHF").locks("CHF", TEN_POUNDS, LockLength.FIVE_MINUTES);
        shop.now = Shop.NOW.plus(Duration.ofMinutes(5));

        refused(shop, "fx_lock_expired");
        assertThat(shop.offer().rates().getFirst().lock()).as("shown at the embedded rate").isEmpty();
    }

    @Test
    void anIndicationIsNoLock() {
        refused(Shop.open().wants("MUG", 1).in("CHF").locks("CHF", TEN_POUNDS, LockLength.NONE), "fx_lock_expired");
    }

    @Test
    void aLockOfAnotherPairIsRefused() {
        refused(Shop.open().wants("MUG", 1).in("EUR").locks("CHF", TEN_POUNDS, LockLength.ONE_HOUR), "fx_lock_other_pair");
        refused(Shop.open().wants("MUG", 1).in("CHF").locks("CHF", Money.of(1000, "USD"), LockLength.ONE_HOUR), "fx_lock_other_pair");
    }

    @Test
    void goodsUpToTheLockedAmountAreCoveredAndNoMore() {
        Money four = Money.of(1020, "GBP");
        Shop covered = Shop.open().wants("MUG", 4).in("CHF").locks("CHF", four, LockLength.ONE_HOUR);
        assertThat(covered.offer().rates().getFirst().lock()).isPresent();

        refused(Shop.open().wants("MUG", 2).wants("MUG", 3).in("CHF").locks("CHF", four, LockLength.ONE_HOUR), "fx_lock_exceeded");
    }

    @Test
    void aLockThatIsNotThereIsRefused() {
        Shop shop = Shop.open().wants("MUG", 1).in("CHF").locks("CHF", TEN_POUNDS, LockLength.ONE_HOUR);
        shop.lock = Optional.empty();

        refused(shop, "fx_lock_used_or_unknown");
    }

    @Test
    void aLockThatNothingNeedsIsNotUsedUp() {
        Shop shop = Shop.open().sell("TEE", 100, 5, TEN_POUNDS, Money.of(1200, "CHF")).wants("TEE", 1).in("CHF").locks("CHF", TEN_POUNDS,
                LockLength.ONE_HOUR);
        Offer offer = shop.offer();

        assertThat(offer.rates()).isEmpty();
        assertThat(offer.messages()).extracting(Message::code).contains("fx_lock_unneeded");
        assertThat(offer.messages().stream().filter(message -> message.code().startsWith("fx")).toList()).extracting(Message::kind)
                .containsExactly(Message.Kind.WARNING);
    }

    private static void refused(Shop shop, String code) {
        Offer offer = shop.offer();
        assertThat(offer.isReady()).isFalse();
        assertThat(offer.messages()).filteredOn(message -> message.code().equals(code)).singleElement().satisfies(message -> {
            assertThat(message.severity()).contains(Message.Severity.RECOVERABLE);
            assertThat(message.path()).contains("$['dev.tradewind.fx_lock']");
        });
        assertThat(offer.validUntil()).isAfter(Instant.EPOCH);
    }
}
