package dev.tradewind.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.catalog.model.CatalogChange;
import dev.tradewind.catalog.model.Discount;
import dev.tradewind.catalog.model.Product;
import dev.tradewind.catalog.model.ProductChange;
import dev.tradewind.kernel.Fault;
import dev.tradewind.kernel.Money;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogFilesTest {
    private static final String PRODUCTS = "sku,title,merchant_id,price_minor,currency,hs_code,origin_country,weight_grams,stock\n";
    private static final String GOOD = "MUG-1,Mug,acme,1250,GBP,691200,CN,400,10\n";
    private static final String RATES = "service,title,countries,max_weight_grams,price_minor,currency,min_days,max_days\n";
    private static final String DISCOUNTS = "code,title,kind,value,currency,min_subtotal_minor,starts_at,ends_at\n";

    private static List<String> faults(String... namesAndTexts) {
        return read(namesAndTexts).faults().named().stream().map(CatalogFilesTest::shown).toList();
    }

    private static String shown(Fault fault) {
        return fault.pointer().substring("/files/".length()) + " " + fault.code();
    }

    private static CatalogFiles read(String... namesAndTexts) {
        SourceFile[] files = new SourceFile[namesAndTexts.length / 2];
        Arrays.setAll(files, i -> new SourceFile(namesAndTexts[2 * i], namesAndTexts[2 * i + 1]));
        return CatalogFiles.read(List.of(files));
    }

    private static Product onlyProduct(String text) {
        CatalogFiles files = read("products.csv", text);
        assertThat(files.faults().named()).isEmpty();
        return ((ProductChange.Listing) files.change().products().getFirst()).product();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,Mug,acme,1,GBP,691200,CN,1,1                      | sku missing
            -MUG,Mug,acme,1,GBP,691200,CN,1,1                  | sku invalid_sku
            M/1,Mug,acme,1,GBP,691200,CN,1,1                   | sku invalid_sku
            M,,acme,1,GBP,691200,CN,1,1                        | title missing
            M,a\tb,acme,1,GBP,691200,CN,1,1                    | title invalid_text
            M,Mug,a b,1,GBP,691200,CN,1,1                      | merchant_id invalid_merchant_id
            M,Mug,acme,,GBP,691200,CN,1,1                      | price_minor missing
            M,Mug,acme,1.5,GBP,691200,CN,1,1                   | price_minor not_a_whole_number
            M,Mug,acme,+1,GBP,691200,CN,1,1                    | price_minor not_a_whole_number
            M,Mug,acme,1e3,GBP,691200,CN,1,1                   | price_minor not_a_whole_number
            M,Mug,acme,-1,GBP,691200,CN,1,1                    | price_minor out_of_range
            M,Mug,acme,1000000000000001,GBP,691200,CN,1,1      | price_minor out_of_range
            M,Mug,acme,99999999999999999999,GBP,691200,CN,1,1  | price_minor out_of_range
            M,Mug,acme,1,GBQ,691200,CN,1,1                     | currency unknown_currency
            M,Mug,acme,1,gbp,691200,CN,1,1                     | currency unknown_currency
            M,Mug,acme,1,BGN,691200,CN,1,1                     | currency withdrawn_currency
            M,Mug,acme,1,CLF,691200,CN,1,1                     | currency unsupported_currency
            M,Mug,acme,1,XAU,691200,CN,1,1                     | currency unsupported_currency
            M,Mug,acme,1,GBP,69120,CN,1,1                      | hs_code invalid_hs_code
            M,Mug,acme,1,GBP,69120000000,CN,1,1                | hs_code invalid_hs_code
            M,Mug,acme,1,GBP,6912.00,CN,1,1                    | hs_code invalid_hs_code
            M,Mug,acme,1,GBP,691200,UK,1,1                     | origin_country unknown_country
            M,Mug,acme,1,GBP,691200,cn,1,1                     | origin_country unknown_country
            M,Mug,acme,1,GBP,691200,CN,-1,1                    | weight_grams out_of_range
            M,Mug,acme,1,GBP,691200,CN,1000000001,1            | weight_grams out_of_range
            M,Mug,acme,1,GBP,691200,CN,1,-1                    | stock out_of_range
            M,Mug,acme,1,GBP,691200,CN,1,ten                   | stock not_a_whole_number
            """)
    void aFaultyValueOfAProductIsNamed(String line, String fault) {
        assertThat(faults("products.csv", PRODUCTS + GOOD + line + "\n")).containsExactly("products.csv/3/" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Post,Post,DE,1,1,EUR,1,2           | service invalid_service
            post,Post,,1,1,EUR,1,2             | countries missing
            post,Post,DE UK,1,1,EUR,1,2        | countries unknown_country
            post,Post,DE *,1,1,EUR,1,2         | countries unknown_country
            post,Post,DE DE,1,1,EUR,1,2        | countries duplicate_country
            post,Post,DE,0,1,EUR,1,2           | max_weight_grams out_of_range
            post,Post,DE,1,-1,EUR,1,2          | price_minor out_of_range
            post,Post,DE,1,1,UYW,1,2           | currency unsupported_currency
            post,Post,DE,1,1,EUR,3,2           | max_days out_of_range
            post,Post,DE,1,1,EUR,1,366         | max_days out_of_range
            express,Express,FR AT,500,1,EUR,1,2| max_weight_grams duplicate_step
            express,Express,*,900,1,EUR,1,2    | max_weight_grams duplicate_step
            """)
    void aFaultyShippingRateIsNamed(String line, String fault) {
        String earlier = "express,Express,DE AT,500,900,EUR,1,2\nexpress,Express,*,900,1900,EUR,2,3\n";

        assertThat(faults("shipping_rates.csv", RATES + earlier + line + "\n")).containsExactly("shipping_rates.csv/4/" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A B,T,percent,10,,,,                                            | code invalid_code
            ten,T,percent,10,,,,                                            | code duplicate_code
            A,T,gift,10,,,,                                                 | kind unknown_kind
            A,T,percent,0,,,,                                               | value out_of_range
            A,T,percent,100.01,,,,                                          | value out_of_range
            A,T,percent,12.345,,,,                                          | value out_of_range
            A,T,percent,-5,,,,                                              | value not_a_decimal
            A,T,percent,1e1,,,,                                             | value not_a_decimal
            A,T,percent,,,,,                                                | value missing
            A,T,amount,5.00,EUR,,,                                          | value not_a_whole_number
            A,T,amount,0,EUR,,,                                             | value out_of_range
            A,T,amount,500,,,,                                              | currency missing
            A,T,amount,500,,100,,                                           | currency missing
            A,T,amount,500,HRK,,,                                           | currency withdrawn_currency
            A,T,percent,10,,100,,                                           | currency missing
            A,T,percent,10,EUR,-1,,                                         | min_subtotal_minor out_of_range
            A,T,percent,10,,,2026-11-01,                                    | starts_at invalid_time
            A,T,percent,10,,,2026-11-01T00:00:00,                           | starts_at invalid_time
            A,T,percent,10,,,,2026-02-30T00:00:00Z                          | ends_at invalid_time
            A,T,percent,10,,,2026-11-01T00:00:00Z,2026-11-01T01:00:00+01:00 | ends_at empty_window
            """)
    void aFaultyDiscountIsNamed(String line, String fault) {
        assertThat(faults("discounts.csv", DISCOUNTS + "TEN,Ten,percent,10,,,,\n" + line + "\n"))
                .containsExactly("discounts.csv/3/" + fault);
    }

    @Test
    void everyFaultOfALineIsNamed() {
        assertThat(faults("products.csv", PRODUCTS + "M,Mug,acme,x,HRK,1,UK,-1,y\n")).containsExactly(
                "products.csv/2/price_minor not_a_whole_number", "products.csv/2/currency withdrawn_currency",
                "products.csv/2/hs_code invalid_hs_code", "products.csv/2/origin_country unknown_country",
                "products.csv/2/weight_grams out_of_range", "products.csv/2/stock not_a_whole_number");
    }

    @Test
    void aSkuMayStandOnceInAFile() {
        assertThat(faults("products.csv", PRODUCTS + GOOD + "\n" + GOOD)).containsExactly("products.csv/4/sku duplicate_sku");
    }

    @Test
    void aPriceMayStandOnceBySkuAndCurrency() {
        String prices = "sku,currency,price_minor\nMUG-1,EUR,1\nMUG-1,EUR,2\nMUG-1,GBP,3\nMUG-1,USD,4\n";

        assertThat(faults("products.csv", PRODUCTS + GOOD, "prices.csv", prices)).containsExactly("prices.csv/3/currency duplicate_price",
                "prices.csv/4/currency duplicate_price");
    }

    @Test
    void columnsAreHeldAgainstTheirNames() {
        assertThat(faults("prices.csv", "sku,currency,price,currency\nM,EUR,1,EUR\n")).containsExactly("prices.csv/1 unknown_column",
                "prices.csv/1/currency duplicate_column", "prices.csv/1/price_minor missing_column");
        assertThat(faults("prices.csv", "sku,currency,price_minor\nM,EUR\nM,EUR,1,2\n")).containsExactly("prices.csv/2 wrong_column_count",
                "prices.csv/3 wrong_column_count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "sku,currency,price_minor", "sku,currency,price_minor\r\n\r\n"})
    void aFileWithoutRowsIsRefused(String text) {
        assertThat(faults("prices.csv", text)).containsExactly("prices.csv empty_file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"M,EUR,\"1", "M,EUR,\"1\"x\n"})
    void brokenQuotesAreRefusedWithTheirLine(String line) {
        assertThat(faults("prices.csv", "sku,currency,price_minor\nA,EUR,1\n" + line)).singleElement().asString()
                .matches("prices\\.csv/[34] malformed_csv");
    }

    @Test
    void aQuotedValueMaySpanLinesAndItsRowIsCalledByTheFirst() {
        String text = "sku,currency,price_minor\r\n\"A\r\n\",EUR,1\r\n\r\nB,EUR,x\r\n";

        assertThat(faults("prices.csv", text)).containsExactly("prices.csv/5/price_minor not_a_whole_number");
        assertThat(faults("discounts.csv", "code,title,kind,value\nA,\"two\nlines\",percent,5\nB,T,percent,x\n"))
                .containsExactly("discounts.csv/2/title invalid_text", "discounts.csv/4/value not_a_decimal");
    }

    @Test
    void columnsMayStandInAnyOrderAndQuotesAreUndone() {
        Product product = onlyProduct("\uFEFFtitle,stock,weight_grams,origin_country,hs_code,currency,price_minor,merchant_id,sku\n"
                + "\"Mug, \"\"white\"\"\",10,400,CN,691200,JPY,1250,acme,MUG-1\n");

        assertThat(product.title()).isEqualTo("Mug, \"white\"");
        assertThat(product.price()).isEqualTo(Money.of(1250, "JPY"));
        assertThat(product.sku()).hasToString("MUG-1");
    }

    @Test
    void zeroAndTheLargestValuesAreTaken() {
        Product free = onlyProduct(PRODUCTS + "M,Mug,acme,0,KWD,0101210000,XK,0,0\n");
        Product dear = onlyProduct(PRODUCTS + "M," + "ü".repeat(200) + ",acme,1000000000000000,GBP,691200,CN,1000000000,1000000000000\n");

        assertThat(free.price()).isEqualTo(Money.of(0, "KWD"));
        assertThat(dear.price()).isEqualTo(Money.of(Money.MAX_INPUT, "GBP"));
    }

    @Test
    void unknownFilesAreRefusedByName() {
        assertThat(faults("stock/levels.csv", "sku\n")).containsExactly("stock~1levels.csv unknown_file");
    }

    @Test
    void aShippingTableHasAtMostFiveHundredRows() {
        var table = new StringBuilder(RATES);
        for (int step = 1; step <= 501; step++) {
            table.append("post,Post,*,").append(step).append(",1,EUR,1,2\n");
        }

        assertThat(faults("shipping_rates.csv", table.toString())).containsExactly("shipping_rates.csv too_many_rows");
    }

    @Test
    void percentagesBecomeBasisPointsAndAmountsMoney() {
        CatalogChange change = read("discounts.csv", DISCOUNTS + "a,T,percent,12.5,,,,\nb,T,percent,100.00,,,,\nc,T,amount,500,JPY,1,,\n")
                .change();

        assertThat(change.discounts()).extracting(Discount::code).containsExactly("A", "B", "C");
        assertThat(change.discounts()).extracting(Discount::value).containsExactly(new Discount.Percent(1250), new Discount.Percent(10_000),
                new Discount.Amount(Money.of(500, "JPY")));
    }

    @Test
    void halfACharacterIsNoText() {
        assertThat(SourceFile.text("products.csv", "\uD83D")).isEmpty();
        assertThat(SourceFile.utf8("products.csv", new byte[]{(byte) 0xFF})).isEmpty();
    }
}
