package dev.tradewind.checkout.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.BuyerContext;
import dev.tradewind.checkout.model.Carriage;
import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Completion;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.DiscountRule;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.model.RateUsed;
import dev.tradewind.checkout.model.TemperatureRange;
import dev.tradewind.checkout.model.Totals;
import dev.tradewind.checkout.port.FactReader;
import dev.tradewind.checkout.port.FactReader.Wanted;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.kernel.Uuid7;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.table.Commit;
import dev.tradewind.lambda.table.Transactor;
import dev.tradewind.testkit.Dynamo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoFactsTest {
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final CheckoutId SESSION = new CheckoutId("0".repeat(64));
    private static final QuoteId QUOTE = new QuoteId("a".repeat(32));
    private static final OrderId ORDER = new OrderId(Uuid7.of(1, 0, 0).toString());
    private static final IdempotencyKey KEY = IdempotencyKey.of("guest", "POST /checkout-sessions", "k1",
            "{}".getBytes(StandardCharsets.UTF_8));

    private final Stored stored = new Stored();
    private final FactReader reader = stored.bean(DynamoFacts.class);
    private final Transactor transactor = stored.bean(Transactor.class);

    @Test
    void readsProductsAndStockAsTheirOwnersWriteThem() {
        product("MUG");
        stock("MUG", 7);
        product("UNSTOCKED");

        Facts facts = read(Set.of("MUG", "UNSTOCKED", "GHOST"), List.of());

        Product mug = new Product(new Sku("MUG"), "A MUG", new MerchantId("m1"), EUR,
                Map.of(EUR, Money.of(1250, "EUR"), CurrencyCode.of("JPY"), Money.of(1900, "JPY")), "691110", new CountryCode("PT"), 350,
                Carriage.UNKNOWN);
        assertThat(facts.products()).containsOnlyKeys(new Sku("MUG"), new Sku("UNSTOCKED")).containsEntry(new Sku("MUG"), mug);
        assertThat(facts.available()).containsExactly(Map.entry(new Sku("MUG"), 7L));
    }

    @Test
    void readsWhatCarriersKnowOfAProduct() {
        product("ICE");
        AttributeValue prices = AttributeValue.fromM(Stored.of("EUR", 1250));
        stored.catalog("SKU#ICE", "PRODUCT",
                Stored.of("title", "Ice", "merchant_id", "m1", "currency", "EUR", "prices", prices, "hs_code", "210500", "origin_country",
                        "PT", "weight_grams", 350, "length_mm", 90, "width_mm", 120, "height_mm", 60, "volume_cm3", 648, "cold_min_c", -25,
                        "cold_max_c", -18, "ships_from", "NL", "import_id", "x"));

        assertThat(read(Set.of("ICE"), List.of()).products().get(new Sku("ICE")).carriage()).isEqualTo(
                new Carriage(648, 120, Optional.of(new TemperatureRange(-25, -18)), Optional.of(new CountryCode("NL"))));
    }

    @Test
    void findsDiscountsHoweverTheyWereTyped() {
        stored.catalog("DISCOUNT#TEN", "DISCOUNT",
                Stored.of("title", "Ten off", "kind", "percent", "value", 1000, "min_subtotal_minor", 0));
        stored.catalog("DISCOUNT#FIVER", "DISCOUNT", Stored.of("title", "Five", "kind", "amount", "value", 500, "currency", "EUR",
                "min_subtotal_minor", 2000, "starts_at", "2026-11-01T00:00:00Z", "ends_at", "2026-12-01T00:00:00Z"));

        Facts facts = read(Set.of(), List.of("ten", " Fiver ", "TEN", "never", "not a code!", ""));

        assertThat(facts.discounts()).containsOnlyKeys("TEN", "FIVER");
        assertThat(facts.discounts().get("TEN"))
                .isEqualTo(new DiscountRule("TEN", "Ten off", DiscountRule.Kind.PERCENT, 1000, Optional.empty(), 0,
                        Optional.empty(), Optional.empty()));
        assertThat(facts.discounts().get("FIVER"))
                .isEqualTo(new DiscountRule("FIVER", "Five", DiscountRule.Kind.AMOUNT, 500, Optional.of(EUR),
                        2000, Optional.of(Instant.parse("2026-11-01T00:00:00Z")), Optional.of(Instant.parse("2026-12-01T00:00:00Z"))));
    }

    @Test
    void aLockedQuoteIsThereUntilAnOrderUsesIt() {
        quote();
        Wanted wanted = new Wanted(Optional.empty(), Set.of(), List.of(), Optional.of(QUOTE), Optional.empty());

        FxQuote lock = reader.read(wanted).lock().orElseThrow();
        assertThat(lock.id()).isEqualTo(QUOTE);
        assertThat(lock.bought()).isEqualTo(Money.of(10000, "GBP"));

        transactor.commit(stored.bean(QuoteUseItem.class).use(rate(), ORDER));
        assertThat(reader.read(wanted).lock()).isEmpty();
        assertThat(goesAt("USE")).as("with the quote itself").isEqualTo(goesAt("QUOTE"));
    }

    private AttributeValue goesAt(String sk) {
        return Dynamo.embedded().item(stored.tables.rates(), "QUOTE#" + QUOTE, sk).orElseThrow().get("expires_at");
    }

    @Test
    void theQuoteOfTheSessionsOwnPendingOrderIsThereForIt() {
        quote();
        transactor.commit(stored.bean(QuoteUseItem.class).use(rate(), ORDER));
        Completion attempt = new Completion("k", "i", 1, Instant.parse("2026-11-20T10:00:09Z"));
        transactor.commit(stored.bean(SessionItem.class).write(session()));
        transactor.commit(stored.bean(SessionItem.class).write(session().completing(attempt, ORDER)));

        Wanted own = new Wanted(Optional.of(SESSION), Set.of(), List.of(), Optional.of(QUOTE), Optional.empty());
        assertThat(reader.read(own).lock()).isPresent();
        assertThat(reader.read(new Wanted(Optional.empty(), Set.of(), List.of(), Optional.of(QUOTE), Optional.empty())).lock()).isEmpty();
    }

    @Test
    void aQuotePastItsTimeIsGoneThoughNothingDeletedIt() {
        quote();
        stored.clock.advance(Duration.ofDays(4));

        assertThat(reader.read(new Wanted(Optional.empty(), Set.of(), List.of(), Optional.of(QUOTE), Optional.empty())).lock()).isEmpty();
    }

    @Test
    void whatAKeyHasOpenedIsFoundUnderIt() {
        Wanted wanted = new Wanted(Optional.empty(), Set.of(), List.of(), Optional.empty(), Optional.of(KEY));
        assertThat(reader.read(wanted).opened()).isEmpty();

        CheckoutSession session = session(new CheckoutId(KEY.record() + "5".repeat(32)));
        transactor.commit(stored.bean(SessionItem.class).write(session));

        assertThat(reader.read(wanted).opened()).contains(session);
        stored.clock.advance(Duration.ofDays(8));
        assertThat(reader.read(wanted).opened()).as("past its time").isEmpty();
        assertThat(transactor.commit(stored.bean(SessionItem.class).write(session(new CheckoutId(KEY.record() + "6".repeat(32))))))
                .as("its place is free again").isInstanceOf(Commit.Committed.class);
    }

    @Test
    void fortyNineSkusWithTheirSessionAndKeyAreOneRequest() {
        CheckoutSession session = session();
        transactor.commit(stored.bean(SessionItem.class).write(session));
        skus(49).forEach(sku -> {
            product(sku.value());
            stock(sku.value(), 1);
        });
        stored.ledger.reset();

        Facts facts = reader.read(new Wanted(Optional.of(SESSION), skus(49), List.of(), Optional.empty(), Optional.of(KEY)));

        assertThat(facts.session()).contains(session);
        assertThat(facts.products()).hasSize(49);
        assertThat(facts.available()).hasSize(49);
        assertThat(stored.ledger.requestsOf("BatchGetItem")).isEqualTo(1);
        assertThat(stored.ledger.requests()).isEqualTo(1);
    }

    @Test
    void ninetySkusAreTwoRequests() {
        skus(90).forEach(sku -> product(sku.value()));
        stored.ledger.reset();

        Facts facts = reader.read(new Wanted(Optional.of(SESSION), skus(90), List.of("TEN"), Optional.of(QUOTE), Optional.of(KEY)));

        assertThat(facts.products()).hasSize(90);
        assertThat(facts.session()).isEmpty();
        assertThat(stored.ledger.requests()).isEqualTo(2);
    }

    private Facts read(Set<String> skus, List<String> codes) {
        Set<Sku> wanted = skus.stream().map(Sku::new).collect(Collectors.toSet());
        return reader.read(new Wanted(Optional.empty(), wanted, codes, Optional.empty(), Optional.empty()));
    }

    private static Set<Sku> skus(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Sku("P" + i)).collect(Collectors.toSet());
    }

    private void product(String sku) {
        AttributeValue prices = AttributeValue.fromM(Stored.of("EUR", 1250, "JPY", 1900));
        stored.catalog("SKU#" + sku, "PRODUCT",
                Stored.of("title", "A " + sku, "merchant_id", "m1", "currency", "EUR", "prices", prices, "hs_code",
                        "691110", "origin_country", "PT", "weight_grams", 350, "import_id", "x"));
    }

    private void stock(String sku, int available) {
        stored.catalog("SKU#" + sku, "STOCK#00", Stored.of("available", available, "declared", 10, "import_id", "x"));
    }

    private void quote() {
        stored.put(stored.tables.rates(), "QUOTE#" + QUOTE, "QUOTE",
                Stored.of("sell_currency", "EUR", "buy_currency", "GBP", "sell_per_base", "1", "buy_per_base", "0.85", "spread_bps", 80,
                        "source",
                        "ecb", "source_date", "2026-11-19", "sold", 11860, "bought", 10000, "fixed", "BUY", "lock", "15m", "created_at",
                        "2026-11-20T09:55:00Z", "valid_until", "2026-11-20T10:10:00Z", "input", "none", "draw", "d", "expires_at",
                        Instant.parse("2026-11-22T10:10:00Z").getEpochSecond()));
    }

    private static RateUsed rate() {
        return new RateUsed(CurrencyCode.of("GBP"), EUR, "0.85", "0.84", "0.85", "1", 80, "ecb", LocalDate.parse("2026-11-19"),
                Instant.parse("2026-11-20T10:10:00Z"), Optional.of(QUOTE));
    }

    private static CheckoutSession session() {
        return session(SESSION);
    }

    private static CheckoutSession session(CheckoutId id) {
        CheckoutIntent intent = new CheckoutIntent(List.of(new IntentLine("li_1", new Sku("P1"), 2)), Buyer.UNKNOWN, BuyerContext.NONE,
                DeliveryIntent.NONE, List.of(), Optional.empty());
        Money nothing = Money.zero(EUR);
        Instant now = Instant.parse("2026-11-20T10:00:00Z");
        OfferLine line = new OfferLine("li_1", new Sku("P1"), "A P1", new MerchantId("m1"), 2, nothing, nothing, nothing, nothing, "691110",
                new CountryCode("PT"), 350);
        Offer offer = new Offer(EUR, List.of(line), List.of(), Optional.empty(), List.of(), new Totals(nothing, nothing, nothing, nothing),
                List.of(),
                List.of(), now.plusSeconds(900));
        return CheckoutSession.open(id, Optional.empty(), intent, offer, now, now.plusSeconds(21_600));
    }
}
