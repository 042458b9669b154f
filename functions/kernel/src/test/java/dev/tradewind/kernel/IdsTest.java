package dev.tradewind.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    private final RandomIds ids = new RandomIds(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    @Test
    void uuidsTellTheirTimeVersionAndVariant() {
        UUID id = ids.uuid7();
        assertThat(Uuid7.millisOf(id)).isEqualTo(NOON.toEpochMilli());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Uuid7.isCanonical(id.toString())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "019AB000-0000-7000-8000-000000000001", "019ab000-0000-4000-8000-000000000001",
            "019ab000-0000-7000-c000-000000000001", "019ab00-00000-7000-8000-000000000001", "019ab000-0000-7000-8000-00000000000g",
            "019ab000000070008000000000000001", "{019ab000-0000-7000-8000-0000000000}", "019ab000-0000-7000-8000-0000000000011"})
    void otherFormsAreNotCanonical(String text) {
        assertThat(Uuid7.isCanonical(text)).isFalse();
    }

    @Test
    void uuidsOfOneMillisecondAscendEvenWhenTheCounterIsUsedUp() {
        List<String> made = Stream.generate(() -> ids.uuid7().toString()).limit(10_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void uuidsAscendWhenTheClockStepsBack() {
        var made = new ArrayList<String>();
        made.add(ids.uuid7().toString());
        now.set(NOON.minus(Duration.ofHours(1)));
        made.add(ids.uuid7().toString());
        now.set(NOON.plusMillis(1));
        made.add(ids.uuid7().toString());
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    /** The worked example of RFC 9562, appendix A.6. */
    @Test
    void uuidsAreLaidOutAsTheStandardSays() {
        assertThat(Uuid7.of(0x017F22E279B0L, 0xCC3, 0x18C4DC0C0C07398FL)).hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
        assertThatIllegalArgumentException().isThrownBy(() -> Uuid7.of(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Uuid7.of(1L << 48, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Uuid7.of(0, 0x1000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Uuid7.millisOf(UUID.nameUUIDFromBytes(new byte[0])));
    }

    @Test
    void everyIdReadsBack() {
        assertThat(new OrderId(ids.orderId().toString())).isNotEqualTo(ids.orderId());
        assertThat(EventId.isValid(ids.eventId().toString())).isTrue();
        assertThat(CheckoutId.isValid(ids.checkoutId().toString())).isTrue();
        assertThat(QuoteId.isValid(ids.quoteId().toString())).isTrue();
        assertThat(OrderNumber.parse(ids.orderNumber().toString())).isPresent();
        assertThat(ids.checkoutId()).isNotEqualTo(ids.checkoutId());
        String place = "0".repeat(32);
        assertThat(new CheckoutId(place).place()).as("of a session from before there were places").isEqualTo(place);
        assertThat(ids.checkoutIdAt(place).place()).isEqualTo(place);
        assertThat(ids.checkoutIdAt(place)).isNotEqualTo(ids.checkoutIdAt(place));
        assertThat(ids.random(16)).hasSize(16);
    }

    @Test
    void idsHaveOneSpelling() {
        String upper = ids.orderId().value().toUpperCase(Locale.ROOT);
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderId(upper));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventId(UUID.nameUUIDFromBytes(new byte[0]).toString()));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuoteId("A".repeat(32)));
    }

    /** A session's id is all that its buyer holds: it must not end in a log by way of an exception. */
    @Test
    void aRefusedCheckoutIdIsNotRepeated() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckoutId("secret")).withMessage("not a checkout id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"85123A-2.55", "DCGS0076", "gift_0001_20", "m", "0"})
    void skusOfRealShopsAreAdmitted(String text) {
        assertThat(new Sku(text)).hasToString(text);
        assertThat(new MerchantId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "BANK CHARGES", "a/b", "a#b", "-a", ".a", "é", "a\n",
            "0123456789012345678901234567890123456789012345678901234567890123x"})
    void textsThatNeedEscapingAreNoSkus(String text) {
        assertThat(Sku.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Sku(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new MerchantId(text));
    }
}
