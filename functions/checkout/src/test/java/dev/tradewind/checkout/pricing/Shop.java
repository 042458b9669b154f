package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.checkout.model.Buyer;
import dev.tradewind.checkout.model.BuyerContext;
import dev.tradewind.checkout.model.Carriage;
import dev.tradewind.checkout.model.CheckoutIntent;
import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Consent;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.DiscountRule;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.checkout.model.TemperatureRange;
import dev.tradewind.checkout.port.Facts;
import dev.tradewind.checkout.port.ShippingRates;
import dev.tradewind.checkout.port.TaxRates;
import dev.tradewind.fxquoting.BlockedPairs;
import dev.tradewind.fxquoting.FxQuote;
import dev.tradewind.fxquoting.LockLength;
import dev.tradewind.fxquoting.QuoteOutcome;
import dev.tradewind.fxquoting.QuoteRequest;
import dev.tradewind.fxquoting.Quoter;
import dev.tradewind.fxquoting.RatePolicy;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.Rates;
import dev.tradewind.fxquoting.Spreads;
import dev.tradewind.kernel.CheckoutId;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Money;
import dev.tradewind.kernel.QuoteId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.kernel.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A shop of British goods, its rates of the day, and a buyer whose wishes a test spells out. */
final class Shop {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final CurrencyCode GBP = CurrencyCode.of("GBP");
    static final CurrencyCode EUR = CurrencyCode.of("EUR");
    static final CurrencyCode JPY = CurrencyCode.of("JPY");
    static final CurrencyCode KWD = CurrencyCode.of("KWD");
    static final Money NO_POUNDS = Money.zero(GBP);

    private static final Map<String, BigDecimal> PUBLISHED = Map.of("GBP", new BigDecimal("0.85"), "JPY", new BigDecimal("160"), "USD",
            new BigDecimal("1.10"), "KWD", new BigDecimal("0.34"), "CHF", new BigDecimal("0.95"), "RUB", new BigDecimal("100"));

    final Map<Sku, Product> products = new HashMap<>();
    final Map<Sku, Long> available = new HashMap<>();
    final Map<String, DiscountRule> rules = new HashMap<>();
    final List<ShippingRates.Step> steps = new ArrayList<>();
    final List<ShippingService> services = new ArrayList<>();
    final Map<String, BigDecimal> taxes = new HashMap<>(Map.of("GB", new BigDecimal("0.2"), "DE", new BigDecimal("0.19"), "JP",
            new BigDecimal("0.1"), "CH", new BigDecimal("0.081"), "KW", BigDecimal.ZERO, "FR", new BigDecimal("0.2")));
    final List<IntentLine> lines = new ArrayList<>();
    final List<String> codes = new ArrayList<>();
    final Map<String, BigDecimal> perEuro = new HashMap<>(PUBLISHED);
    Optional<CountryCode> warehouse = Optional.of(new CountryCode("GB"));
    Optional<FxQuote> lock = Optional.empty();
    Optional<QuoteId> asked = Optional.empty();
    LocalDate ratesOf = LocalDate.of(2026, 11, 19);
    Optional<String> wish = Optional.empty();
    Optional<String> contextCountry = Optional.empty();
    Optional<String> email = Optional.of("ada@example.org");
    DeliveryIntent delivery = DeliveryIntent.NONE;
    Instant now = NOW;

    /** Sells mugs for 2.55 GBP, posts them for 3.00 to Great Britain and 8.00 or 15.00 elsewhere. */
    static Shop open() {
        Shop shop = new Shop();
        shop.sell("MUG", 255, GBP, 350, 100);
        shop.post("standard", "GB", 2000, 300).post("standard", "*", 2000, 800).post("express", "*", 2000, 1500);
        return shop;
    }

    Shop sell(String sku, long minor, CurrencyCode currency, int grams, long stock) {
        return sell(sku, grams, stock, Money.of(minor, currency));
    }

    /** The first price is the merchant's own. */
    Shop sell(String sku, int grams, long stock, Money... prices) {
        Map<CurrencyCode, Money> byCurrency = Arrays.stream(prices).collect(Collectors.toMap(Money::currency, price -> price));
        products.put(new Sku(sku), new Product(new Sku(sku), "A " + sku, new MerchantId("m1"), prices[0].currency(), byCurrency, "691110",
                new CountryCode("GB"), grams, Carriage.UNKNOWN));
        available.put(new Sku(sku), stock);
        return this;
    }

    Shop post(String service, String country, int grams, long pence) {
        List<CountryCode> countries = country.equals("*") ? List.of() : List.of(new CountryCode(country));
        steps.add(new ShippingRates.Step(service, "By " + service, countries, grams, Money.of(pence, GBP), 2, 5));
        return this;
    }

    Shop carriedBy(Lane... lanes) {
        Arrays.stream(lanes).map(Lane::service).forEach(services::add);
        return this;
    }

    Shop measured(String sku, long cm3, long longestMm) {
        return known(sku, new Carriage(cm3, longestMm, Optional.empty(), Optional.empty()));
    }

    Shop cooled(String sku, TemperatureRange bears) {
        return known(sku, new Carriage(0, 0, Optional.of(bears), Optional.empty()));
    }

    Shop shippedFrom(String sku, String country) {
        return known(sku, new Carriage(0, 0, Optional.empty(), Optional.of(new CountryCode(country))));
    }

    Shop madeBy(String sku, String merchant) {
        Product it = products.get(new Sku(sku));
        return put(new Product(it.sku(), it.title(), new MerchantId(merchant), it.currency(), it.prices(), it.hsCode(), it.origin(),
                it.weightGrams(), it.carriage()));
    }

    private Shop known(String sku, Carriage carriage) {
        Product it = products.get(new Sku(sku));
        return put(new Product(it.sku(), it.title(), it.merchant(), it.currency(), it.prices(), it.hsCode(), it.origin(), it.weightGrams(),
                carriage));
    }

    private Shop put(Product product) {
        products.put(product.sku(), product);
        return this;
    }

    Shop percent(String code, int basisPoints) {
        return rule(new DiscountRule(code, "Less", DiscountRule.Kind.PERCENT, basisPoints, Optional.empty(), 0, Optional.empty(),
                Optional.empty()));
    }

    Shop amount(String code, Money off) {
        return rule(new DiscountRule(code, "Less", DiscountRule.Kind.AMOUNT, off.minor(), Optional.of(off.currency()), 0, Optional.empty(),
                Optional.empty()));
    }

    Shop rule(DiscountRule rule) {
        rules.put(rule.code(), rule);
        return this;
    }

    Shop wants(String sku, int quantity) {
        lines.add(new IntentLine("li_" + (lines.size() + 1), new Sku(sku), quantity));
        return this;
    }

    Shop in(String currency) {
        wish = Optional.of(currency);
        return this;
    }

    Shop codes(String... typed) {
        codes.addAll(List.of(typed));
        return this;
    }

    Shop to(String country) {
        return to(country, Optional.empty());
    }

    Shop to(String country, String option) {
        return to(country, Optional.of(option));
    }

    /** The buyer locked a rate to get that much of the catalogue's currency. */
    Shop locks(String sell, Money bought, LockLength length) {
        QuoteRequest request = QuoteRequest.buying(bought, CurrencyCode.of(sell), length);
        FxQuote quote = switch (quoter().quote(request)) {
            case QuoteOutcome.Quoted quoted -> quoted.quote();
            case QuoteOutcome refused -> throw new AssertionError(refused);
        };
        lock = Optional.of(quote);
        asked = Optional.of(quote.id());
        return this;
    }

    /** The offer for the same session once more: it embeds the rates of the offer before. */
    Offer offerAfter(Offer before) {
        CheckoutId id = new CheckoutId("0".repeat(64));
        return offer(Optional.of(CheckoutSession.open(id, Optional.empty(), intent(), before, NOW, NOW.plus(Duration.ofHours(6)))));
    }

    Offer offer() {
        return offer(Optional.empty());
    }

    private Offer offer(Optional<CheckoutSession> session) {
        PricingSettings settings = new PricingSettings(EUR, LockLength.FIFTEEN_MINUTES, Duration.ofMinutes(30));
        ShippingRates shipping = () -> new ShippingRates.Table(steps, services);
        TaxRates taxRates = (country, _) -> Optional.ofNullable(taxes.get(country.value()));
        OfferMaker offers = new Offers(new BuyerCurrency(quoter(), settings),
                new ShippingOptions(shipping, new ShippingSettings(warehouse, 100)), taxRates, settings);
        Facts facts = new Facts(session, products, available, rules, lock, Optional.empty());
        return offers.make(intent(), facts, now);
    }

    private Shop to(String country, Optional<String> option) {
        delivery = new DeliveryIntent(List.of(new Destination("d1", address(Optional.of(country)))), Optional.empty(), option);
        return this;
    }

    static Address address(Optional<String> country) {
        return new Address(Optional.of("Main Street 1"), Optional.empty(), Optional.of("Town"), Optional.empty(),
                country.map(CountryCode::new), Optional.of("12345"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private CheckoutIntent intent() {
        Buyer buyer = new Buyer(Optional.empty(), Optional.empty(), email, Optional.empty(), Consent.NONE);
        BuyerContext context = new BuyerContext(contextCountry.map(CountryCode::new), Optional.empty(), Optional.empty(), Optional.empty(),
                wish);
        return new CheckoutIntent(lines, buyer, context, delivery, codes, asked);
    }

    private Quoter quoter() {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Rates rates = (source, day) -> Optional.of(new RateTable(source, EUR, ratesOf, perEuro))
                .filter(table -> source.equals(RateSource.ECB) && !table.date().isAfter(day));
        return new Quoter(rates, RatePolicy.parse("ecb=5"), Spreads.parse("none=0,5m=0,15m=0,1h=100,24h=200"), BlockedPairs.parse("RUB"),
                new RandomIds(clock), clock);
    }
}
