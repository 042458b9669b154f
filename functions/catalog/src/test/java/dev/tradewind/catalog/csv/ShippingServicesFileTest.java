package dev.tradewind.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.catalog.model.Leg;
import dev.tradewind.catalog.model.Leg.Means;
import dev.tradewind.catalog.model.ShippingService;
import dev.tradewind.catalog.model.ShippingService.Cold;
import dev.tradewind.catalog.model.ShippingService.Lane;
import dev.tradewind.catalog.model.ShippingService.Limits;
import dev.tradewind.catalog.model.ShippingService.Mode;
import dev.tradewind.catalog.model.ShippingService.PriceStep;
import dev.tradewind.catalog.model.ShippingService.Promise;
import dev.tradewind.catalog.model.Temperatures;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.CurrencyCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingServicesFileTest {
    private static final String HEADER = "service,title,carrier,mode,origins,destinations,max_weight_grams,max_volume_cm3,max_length_mm,"
            + "volumetric_divisor,price_steps,currency,min_days,max_days,handling_days,cold_chain,cold_min_c,cold_max_c,legs\n";
    private static final String AIR = "air,Air,Silver Wing,alliance,DE,US CA,30000,120000,1200,5000,1000=1500 30000=9000,EUR,2,4,1,parcels,2,8,"
            + "BER>LEJ road 6h Eilbote; LEJ>JFK air 11h Silver Wing; JFK > DOOR post 48h Metro\n";
    private static final String PLAIN = "post,Post,Post,own,*,*,2000,20000,,,2000=495,EUR,2,5,,,,,\n";

    @Test
    void aRowIsALaneWithLimitsPricesPromiseColdChainAndLegs() {
        CatalogFiles files = read(HEADER + AIR + PLAIN);

        assertThat(files.faults().named()).isEmpty();
        assertThat(files.change().shippingServices().orElseThrow()).containsExactly(
                new ShippingService("air", "Air", "Silver Wing", Mode.ALLIANCE,
                        new Lane(List.of(new CountryCode("DE")), List.of(new CountryCode("US"), new CountryCode("CA"))),
                        new Limits(30_000, 120_000, Optional.of(1200L), Optional.of(5000L)),
                        List.of(new PriceStep(1000, 1500), new PriceStep(30_000, 9000)), CurrencyCode.of("EUR"), new Promise(2, 4, 1),
                        Optional.of(new Cold(Cold.Extent.PARCELS, new Temperatures(2, 8))),
                        List.of(new Leg("BER", "LEJ", Means.ROAD, "Eilbote", 6), new Leg("LEJ", "JFK", Means.AIR, "Silver Wing", 11),
                                new Leg("JFK", "DOOR", Means.POST, "Metro", 48))),
                new ShippingService("post", "Post", "Post", Mode.OWN, new Lane(List.of(), List.of()),
                        new Limits(2000, 20_000, Optional.empty(), Optional.empty()), List.of(new PriceStep(2000, 495)),
                        CurrencyCode.of("EUR"), new Promise(2, 5, 0), Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Air,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,,,,                                | service invalid_service
            a,T,,own,*,*,9,9,,,9=1,EUR,1,2,,,,,                                   | carrier missing
            a,T,C,OWN,*,*,9,9,,,9=1,EUR,1,2,,,,,                                  | mode unknown_mode
            a,T,C,own,DE *,*,9,9,,,9=1,EUR,1,2,,,,,                               | origins unknown_country
            a,T,C,own,*,DE DE,9,9,,,9=1,EUR,1,2,,,,,                              | destinations duplicate_country
            a,T,C,own,*,*,0,9,,,9=1,EUR,1,2,,,,,                                  | max_weight_grams out_of_range
            a,T,C,own,*,*,9,,,,9=1,EUR,1,2,,,,,                                   | max_volume_cm3 missing
            a,T,C,own,*,*,9,9,x,,9=1,EUR,1,2,,,,,                                 | max_length_mm not_a_whole_number
            a,T,C,own,*,*,9,9,,0,9=1,EUR,1,2,,,,,                                 | volumetric_divisor out_of_range
            a,T,C,own,*,*,9,9,,,9:1,EUR,1,2,,,,,                                  | price_steps invalid_steps
            a,T,C,own,*,*,9,9,,,9=1 9=2,EUR,1,2,,,,,                              | price_steps steps_not_ascending
            a,T,C,own,*,*,9,9,,,0=1,EUR,1,2,,,,,                                  | price_steps steps_not_ascending
            a,T,C,own,*,*,9,9,,,8=1,EUR,1,2,,,,,                                  | price_steps missing_step
            a,T,C,own,*,*,9,5001,,5000,1000=1,EUR,1,2,,,,,                        | price_steps missing_step
            a,T,C,own,*,*,9,9,,,9=1,HRK,1,2,,,,,                                  | currency withdrawn_currency
            a,T,C,own,*,*,9,9,,,9=1,EUR,3,2,,,,,                                  | max_days out_of_range
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,3,,,,                                 | handling_days out_of_range
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,frozen,2,8,                          | cold_chain unknown_cold_chain
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,all,,,                               | cold_min_c missing
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,all,2,,                              | cold_max_c missing
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,all,8,2,                             | cold_max_c out_of_range
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,,2,8,                                | cold_chain missing
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,,,,A>B air 4 C                       | legs invalid_legs
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,,,,A>B air 4h                        | legs invalid_legs
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,,,,A>B warp 4h C                     | legs invalid_legs
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,,,,A>B air 4h C;                     | legs invalid_legs
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,,,,A>B air 4h C;D>E road 4h C        | legs broken_legs
            a,T,C,own,*,*,9,9,,,9=1,EUR,1,2,1,,,,A>B air 4h C;B>D road 21h C      | legs promise_not_kept
            air,T,C,own,DE,CA,9,9,,,9=1,EUR,1,2,,,,,                              | destinations duplicate_lane
            post,T,C,own,*,*,9,9,,,9=1,EUR,1,2,,,,,                               | destinations duplicate_lane
            """)
    void aFaultyValueIsNamedByFileLineAndColumn(String line, String fault) {
        assertThat(faults("shipping_services.csv", HEADER + AIR + PLAIN + line + "\n"))
                .containsExactly("shipping_services.csv/4/" + fault);
    }

    @Test
    void lanesOfOneServiceMayDifferInOriginDestinationOrBoth() {
        String lane = "air,Air,C,own,%s,%s,9,9,,,9=1,EUR,1,2,,,,,\n";

        assertThat(faults("shipping_services.csv", HEADER + AIR + lane.formatted("DE", "GB") + lane.formatted("FR", "US")
                + lane.formatted("*", "US") + lane.formatted("DE", "*") + lane.formatted("*", "*"))).isEmpty();
    }

    @Test
    void aTableHasAtMostAHundredRows() {
        var table = new StringBuilder(HEADER);
        for (int i = 0; i <= 100; i++) {
            table.append(PLAIN.replace("post,", "post" + i + ","));
        }

        assertThat(faults("shipping_services.csv", table.toString())).containsExactly("shipping_services.csv too_many_rows");
    }

    private static List<String> faults(String name, String text) {
        return CatalogFiles.read(List.of(new SourceFile(name, text))).faults().named().stream()
                .map(fault -> fault.pointer().substring("/files/".length()) + " " + fault.code()).toList();
    }

    private static CatalogFiles read(String text) {
        return CatalogFiles.read(List.of(new SourceFile("shipping_services.csv", text)));
    }
}
