package dev.tradewind.catalog.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tradewind.catalog.model.Carriage;
import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.model.Product;
import dev.tradewind.catalog.model.ProductChange;
import dev.tradewind.catalog.model.ProductChange.Listing;
import dev.tradewind.catalog.model.ProductChange.Repricing;
import dev.tradewind.catalog.model.Temperatures;
import dev.tradewind.catalog.port.Progress.Complete;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.Sku;
import dev.tradewind.lambda.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of products does. */
public abstract class ProductsContract {
    private static final ImportId OLDER = new ImportId("019ab6f0-0000-7000-8000-000000000001");
    private static final ImportId NEWER = new ImportId("019ab6f0-0000-7000-8000-000000000002");
    private static final CurrencyCode GBP = CurrencyCode.of("GBP");
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final Sku MUG = new Sku("MUG-1");

    private Products products;

    protected abstract Products emptyStore();

    @BeforeEach
    void open() {
        products = emptyStore();
    }

    @Test
    void aProductReadsBackExactlyAsListed() {
        Product mug = product(MUG, Map.of(GBP, 1_250L, EUR, 1_400L));
        assertThat(products.write(List.of(new Listing(mug)), OLDER)).isEqualTo(new Complete(0));
        assertThat(products.find(MUG)).contains(mug);
        assertThat(products.find(new Sku("MUG-2"))).isEmpty();
    }

    @Test
    void whatCarriersKnowOfAProductReadsBack() {
        Product mug = product(MUG, Map.of(GBP, 1_250L));
        Product cold = new Product(MUG, mug.title(), mug.merchant(), GBP, mug.prices(), mug.hsCode(), mug.origin(), 400,
                new Carriage(Optional.of(new Carriage.Dimensions(120, 90, 101)), 1091, Optional.of(new Temperatures(-2, 8)),
                        Optional.of(new CountryCode("NL"))));
        products.write(List.of(new Listing(cold)), OLDER);
        assertThat(products.find(MUG)).contains(cold);

        products.write(List.of(new Listing(mug)), NEWER);
        assertThat(products.find(MUG)).as("a file that says nothing takes it back").contains(mug);
    }

    @Test
    void manyAreWrittenAndFoundAtOnce() {
        List<Product> many = IntStream.range(0, 105).mapToObj(i -> product(new Sku("SKU-" + i), Map.of(GBP, (long) i))).toList();
        var patient = new Invocation("request", "correlation", "catalog", Instant.now().plusSeconds(60));
        Progress written = patient.call(() -> products.write(many.stream().<ProductChange>map(Listing::new).toList(), OLDER));
        assertThat(written).isEqualTo(new Complete(0));
        var found = products.findAll(IntStream.range(0, 210).mapToObj(i -> new Sku("SKU-" + i)).toList());
        assertThat(found.values()).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void pricesAreChangedAndTheRestStays() {
        products.write(List.of(new Listing(product(MUG, Map.of(GBP, 1_250L)))), OLDER);
        products.write(List.of(new Repricing(MUG, Map.of(EUR, 1_400L))), NEWER);
        assertThat(products.find(MUG)).contains(product(MUG, Map.of(GBP, 1_250L, EUR, 1_400L)));
    }

    @Test
    void anOlderImportNeverOverwritesANewerOne() {
        Product newer = product(MUG, Map.of(GBP, 1_300L));
        products.write(List.of(new Listing(newer)), NEWER);
        var change = List.<ProductChange>of(new Listing(product(MUG, Map.of(GBP, 1_250L))),
                new Listing(product(new Sku("LAMP"), Map.of(GBP, 9L))));
        assertThat(products.write(change, OLDER)).isEqualTo(new Complete(1));
        assertThat(products.find(MUG)).contains(newer);
        assertThat(products.find(new Sku("LAMP"))).isPresent();
    }

    /** An attempt that goes on where another stopped meets what that one wrote. */
    @Test
    void theSameImportAgainChangesNothing() {
        Product mug = product(MUG, Map.of(GBP, 1_250L));
        products.write(List.of(new Listing(mug)), OLDER);
        assertThat(products.write(List.of(new Listing(mug)), OLDER)).isEqualTo(new Complete(0));
        assertThat(products.find(MUG)).contains(mug);
    }

    @Test
    void aPriceOfNoProductIsABugOfItsCaller() {
        assertThatIllegalStateException().isThrownBy(() -> products.write(List.of(new Repricing(MUG, Map.of(EUR, 1L))), OLDER))
                .withMessageContaining("MUG-1");
    }

    private static Product product(Sku sku, Map<CurrencyCode, Long> prices) {
        return new Product(sku, "Mug", new MerchantId("acme"), GBP, new TreeMap<>(prices), "691200", new CountryCode("CN"), 400,
                Carriage.UNKNOWN);
    }
}
