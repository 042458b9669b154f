package dev.tradewind.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.catalog.model.Carriage;
import dev.tradewind.catalog.model.Carriage.Dimensions;
import dev.tradewind.catalog.model.ProductChange;
import dev.tradewind.catalog.model.Temperatures;
import dev.tradewind.kernel.CountryCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriageColumnsTest {
    private static final String HEADER = "sku,title,merchant_id,price_minor,currency,hs_code,origin_country,weight_grams,stock,"
            + "length_mm,width_mm,height_mm,volume_cm3,cold_chain_min_c,cold_chain_max_c,ships_from\n";
    private static final String MUG = "M,Mug,acme,1,GBP,691200,CN,400,1,";

    @Test
    void sidesGiveTheVolumeRoundedUp() {
        assertThat(carriage("101,100,100,,,,")).isEqualTo(
                new Carriage(Optional.of(new Dimensions(101, 100, 100)), 1010, Optional.empty(), Optional.empty()));
        assertThat(carriage("1,1,1,,,,").volumeCm3()).isEqualTo(1);
    }

    @Test
    void aVolumeAColdChainAndAWarehouseMayBeGivenAlone() {
        assertThat(carriage(",,,750,-25,-18,NL")).isEqualTo(
                new Carriage(Optional.empty(), 750, Optional.of(new Temperatures(-25, -18)), Optional.of(new CountryCode("NL"))));
        assertThat(carriage(",,,,,,")).isEqualTo(Carriage.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,1,1,,,,        | length_mm out_of_range
            10001,1,1,,,,    | length_mm out_of_range
            1,1,,,,,         | height_mm missing
            1,1,1,1,,,       | volume_cm3 ambiguous
            ,,,0,,,          | volume_cm3 out_of_range
            ,,,,2,,          | cold_chain_max_c missing
            ,,,,,8,          | cold_chain_min_c missing
            ,,,,8,2,         | cold_chain_max_c out_of_range
            ,,,,-101,2,      | cold_chain_min_c out_of_range
            ,,,,,,UK         | ships_from unknown_country
            """)
    void aFaultyValueIsNamed(String columns, String fault) {
        assertThat(read(columns).faults().named()).extracting(some -> some.pointer() + " " + some.code())
                .containsExactly("/files/products.csv/2/" + fault);
    }

    private static Carriage carriage(String columns) {
        CatalogFiles files = read(columns);
        assertThat(files.faults().named()).isEmpty();
        return ((ProductChange.Listing) files.change().products().getFirst()).product().carriage();
    }

    private static CatalogFiles read(String columns) {
        return CatalogFiles.read(List.of(new SourceFile("products.csv", HEADER + MUG + columns + "\n")));
    }
}
