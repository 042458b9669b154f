package dev.tradewind.checkout.ucp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.testkit.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an option says of its carriers, nodes and parcels, and what the order makes of it. */
final class ShippingViewTest {
    private final Json options = Json
            .parse(new SessionView(SampleSessions.JSON, SampleSessions.STOREFRONT, SampleSessions.HANDLER)
                    .shown(SampleSessions.inParcels(), List.of()).body())
            .at("/fulfillment/methods/0/groups/0/options");
    private final Json expectations = Json
            .parse(new OrderView(SampleSessions.JSON, SampleSessions.STOREFRONT).shown(SampleSessions.lifeInParcels()).body())
            .at("/fulfillment/expectations");

    @Test
    void aMarkIsSaidToPeopleAndToMachines() {
        assertThat(options.text("/0/description")).isEqualTo("Arrives in 5 to 9 days. Cheapest");
        assertThat(options.at("/0/dev.tradewind.shipping")).isEqualTo(Json.parse("{\"marks\":[\"cheapest\"]}"));
        assertThat(options.has("/0/carrier")).isFalse();
        assertThat(options.text("/1/description")).isEqualTo("Arrives in 2 to 4 days. Fastest, best value");
        assertThat(options.text("/1/carrier")).isEqualTo("Silver Wing");
    }

    @Test
    void aRouteTellsItsNodesItsParcelsAndHowFullTheyAre() {
        assertThat(options.at("/1/dev.tradewind.shipping")).isEqualTo(Json.parse("""
                {"marks":["fastest","best_value"],"routes":[{"carrier":"Silver Wing","mode":"alliance","parcels":2,
                 "load":{"weight_percent":75,"volume_percent":75},"cold_chain":{"min_c":2,"max_c":8},
                 "legs":[{"from":"LHR","to":"FRA","means":"air","carrier":"Silver Wing","hours":5},
                         {"from":"FRA","to":"DOOR","means":"road","carrier":"Eilbote","hours":30}],
                 "plan":[{"parcels":2,"weight_grams":300,"volume_cm3":1500,"load":{"weight_percent":75,"volume_percent":75},
                          "cold_chain":{"min_c":2,"max_c":8},"line_items":[{"id":"li_MUG-1","quantity":1}]}]}]}"""));
    }

    @Test
    void parcelsThatArePackedAlikeAreOneExpectationOfTheOrder() {
        assertThat(expectations.items("")).hasSize(1);
        assertThat(expectations.text("/0/id")).isEqualTo("expectation_1");
        assertThat(expectations.at("/0/line_items")).isEqualTo(Json.parse("[{\"id\":\"li_MUG-1\",\"quantity\":2}]"));
        assertThat(expectations.text("/0/description")).isEqualTo("Air. Arrives in 2 to 4 days. Parcels 1 to 2 of 2");
        assertThat(expectations.at("/0/dev.tradewind.shipping")).isEqualTo(Json.parse("""
                {"parcels":2,"weight_grams":300,"volume_cm3":1500,"load":{"weight_percent":75,"volume_percent":75},
                 "cold_chain":{"min_c":2,"max_c":8}}"""));
    }

    /** The merchant packs as it goes: what is left may travel otherwise than it was planned. */
    @Test
    void onceSomethingIsSentTheRestIsOneExpectation() {
        OrderLife sent = new OrderLife(SampleSessions.orderInParcels(), SampleSessions.sent().consignments());
        Json left = Json.parse(new OrderView(SampleSessions.JSON, SampleSessions.STOREFRONT).shown(sent).body())
                .at("/fulfillment/expectations/0");

        assertThat(left.at("/line_items")).isEqualTo(Json.parse("[{\"id\":\"li_MUG-1\",\"quantity\":1}]"));
        assertThat(left.text("/description")).isEqualTo("Air. Arrives in 2 to 4 days");
        assertThat(left.has("/dev.tradewind.shipping")).isFalse();
    }
}
