package dev.tradewind.checkout.ucp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.CheckoutSession;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.testkit.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionViewTest {
    private final SessionView view = new SessionView(SampleSessions.JSON, SampleSessions.STOREFRONT, SampleSessions.HANDLER);

    @Test
    void aNewSessionIs201AndSaysWhatIsMissing() {
        var response = view.created(SampleSessions.incomplete(), List.of());
        Json body = Json.parse(response.body());
        assertThat(response.status()).isEqualTo(201);
        assertThat(body.text("/status")).isEqualTo("incomplete");
        assertThat(body.at("/messages")).isEqualTo(Json
                .parse("""
                        [{"type":"error","code":"missing","path":"$.buyer.email","content":"Buyer email is required","severity":"recoverable"}]"""));
        assertThat(body.text("/continue_url")).isEqualTo("https://shop.example.com/checkout/" + SampleSessions.CHECKOUT);
        assertThat(body.text("/expires_at")).isEqualTo("2026-11-22T16:00:00Z");
        assertThat(body.texts("/fulfillment/methods/0/line_item_ids")).containsExactly("li_MUG-1");
        assertThat(body.has("/fulfillment/methods/0/groups")).isFalse();
        assertThat(body.has("/order")).isFalse();
    }

    @Test
    void totalsAddUpInTheOrderInWhichTheyAreShown() {
        Json body = shown(SampleSessions.ready());
        assertThat(body.at("/totals")).isEqualTo(Json.parse("""
                [{"type":"subtotal","display_text":"Subtotal","amount":2400},
                 {"type":"items_discount","display_text":"Discounts","amount":-240},
                 {"type":"fulfillment","display_text":"Standard","amount":500},
                 {"type":"tax","display_text":"Tax","amount":505},
                 {"type":"total","display_text":"Total","amount":3165}]"""));
        assertThat(body.at("/line_items/0/totals")).isEqualTo(Json.parse("""
                [{"type":"subtotal","amount":2400},{"type":"items_discount","amount":-240},{"type":"total","amount":2160}]"""));
    }

    @Test
    void withoutDiscountThereIsNoDiscountOfZero() {
        Json body = shown(SampleSessions.incomplete());
        assertThat(body.items("/totals")).extracting(total -> total.text("/type")).containsExactly("subtotal", "total");
        assertThat(body.has("/discounts")).isFalse();
    }

    @Test
    void theSelectedOptionAndAddressAreTold() {
        Json method = shown(SampleSessions.ready()).at("/fulfillment/methods/0");
        assertThat(method.text("/selected_destination_id")).isEqualTo("dest_1");
        assertThat(method.text("/destinations/0/address_country")).isEqualTo("DE");
        assertThat(method.text("/groups/0/selected_option_id")).isEqualTo("standard");
        assertThat(method.items("/groups/0/options")).extracting(option -> option.text("/description"))
                .containsExactly("Arrives in 5 to 7 days", "Arrives in 1 day");
        assertThat(method.number("/groups/0/options/1/totals/0/amount")).isEqualTo(1000);
    }

    @Test
    void aRefusedCodeIsEchoedButNotApplied() {
        Json discounts = shown(SampleSessions.ready()).at("/discounts");
        assertThat(discounts).isEqualTo(Json.parse("""
                {"codes":["TEN","OLD"],"applied":[{"code":"TEN","title":"Ten percent off","amount":240,"method":"across",
                 "allocations":[{"path":"$.line_items[0]","amount":240}]}]}"""));
    }

    @Test
    void theEmbeddedRateAndTheCataloguePriceAreTold() {
        Json fx = shown(SampleSessions.ready()).at("/dev.tradewind.fx");
        assertThat(fx).isEqualTo(Json.parse("""
                {"rates":[{"from":"GBP","to":"EUR","mid_rate":"0.8333333333","rate":"0.8291666667","spread_bps":50,"source":"ecb",
                  "source_date":"2026-11-20","expires_at":"2026-11-22T10:15:00Z"}],
                 "line_items":[{"id":"li_MUG-1","catalogue_price":{"amount":1000,"currency":"GBP"}}],
                 "catalogue_subtotals":[{"amount":2000,"currency":"GBP"}]}"""));
    }

    @Test
    void anEscalatedSessionSendsTheBuyerToTheChallenge() {
        Json body = shown(SampleSessions.escalated());
        assertThat(body.text("/status")).isEqualTo("requires_escalation");
        assertThat(body.text("/continue_url")).startsWith("https://shop.example.com/sandbox/challenges/").endsWith("-1?key=s");
        assertThat(body.items("/messages")).anySatisfy(message -> assertThat(message.text("/severity")).startsWith("requires_buyer_"));
    }

    @Test
    void aCompletedSessionNamesItsOrderAndNoWayOn() {
        Json body = shown(SampleSessions.completed());
        assertThat(body.text("/order/id")).isEqualTo(SampleSessions.ORDER.value());
        assertThat(body.text("/order/label")).isEqualTo(SampleSessions.NUMBER.value());
        assertThat(body.text("/order/permalink_url")).isEqualTo(SampleSessions.STOREFRONT.order(SampleSessions.ORDER,
                SampleSessions.order().secret()));
        assertThat(body.has("/continue_url")).isFalse();
        assertThat(shown(SampleSessions.canceled()).has("/continue_url")).isFalse();
    }

    @Test
    void noticesOfTheRequestComeAfterTheMessagesOfTheSession() {
        Message notice = Message.warning("fulfillment_method_unavailable", "$.fulfillment.methods[0].type", "No pickup.");
        Json body = Json.parse(view.shown(SampleSessions.ready(), List.of(notice)).body());
        assertThat(body.items("/messages")).extracting(message -> message.text("/code"))
                .containsExactly("discount_code_expired", "fulfillment_method_unavailable");
        assertThat(body.has("/messages/1/severity")).isFalse();
    }

    @Test
    void theSameSessionAlwaysReadsTheSame() {
        assertThat(view.shown(SampleSessions.ready(), List.of())).isEqualTo(view.shown(SampleSessions.ready(), List.of()));
    }

    private Json shown(CheckoutSession session) {
        return Json.parse(view.shown(session, List.of()).body());
    }
}
