package dev.tradewind.checkout.ucp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import org.junit.jupiter.api.Test;

final class OrderViewTest {
    private final Json body = Json
            .parse(new OrderView(SampleSessions.JSON, SampleSessions.STOREFRONT).shown(SampleSessions.life()).body());

    @Test
    void anOrderHasEveryLineWithItsQuantities() {
        assertThat(body.at("/line_items/0/quantity")).isEqualTo(Json.parse("""
                {"original":2,"total":2,"fulfilled":0}"""));
        assertThat(body.text("/line_items/0/status")).isEqualTo("processing");
        assertThat(body.number("/totals/4/amount")).isEqualTo(3165);
    }

    @Test
    void anOrderTellsWhatToExpectAndThatNothingHappenedYet() {
        assertThat(body.text("/fulfillment/expectations/0/description")).isEqualTo("Standard. Arrives in 5 to 7 days");
        assertThat(body.text("/fulfillment/expectations/0/destination/postal_code")).isEqualTo("10115");
        assertThat(body.items("/fulfillment/events")).isEmpty();
    }

    @Test
    void whatIsSentShowsWhereItIs() {
        Json sent = Json.parse(new OrderView(SampleSessions.JSON, SampleSessions.STOREFRONT).shown(SampleSessions.sent()).body());
        assertThat(sent.at("/line_items/0/quantity")).isEqualTo(Json.parse("""
                {"original":2,"total":2,"fulfilled":1}"""));
        assertThat(sent.text("/line_items/0/status")).isEqualTo("partial");
        assertThat(sent.items("/fulfillment/expectations")).extracting(one -> one.number("/line_items/0/quantity")).as("the rest, the sent")
                .containsExactly(1L, 1L);
        assertThat(sent.text("/fulfillment/expectations/1/description")).isEqualTo("Promised by 2026-11-25T18:00:00+01:00");
        assertThat(sent.items("/fulfillment/events")).extracting(event -> event.text("/type")).containsExactly("processing", "shipped",
                "exception", "in_transit", "failed_attempt");
        assertThat(sent.text("/fulfillment/events/2/description")).isEqualTo("Exception: customs held, Leipzig, DE");
        assertThat(sent.text("/fulfillment/events/0/tracking_url"))
                .isEqualTo("https://www.dhl.com/global-en/home/tracking.html?tracking-id=JD+1");
    }

    @Test
    void anAnswerAboutAnOrderNamesTheOrderCapabilityAlone() {
        assertThat(body.members("/ucp/capabilities").keySet()).containsExactly("dev.ucp.shopping.order");
        assertThat(body.has("/ucp/payment_handlers")).isFalse();
    }

    @Test
    void theMerchantsOwnPricesAddUpToThePenny() {
        assertThat(body.at("/dev.tradewind.fx/catalogue_subtotals")).isEqualTo(Json.parse("[{\"amount\":2000,\"currency\":\"GBP\"}]"));
    }
}
