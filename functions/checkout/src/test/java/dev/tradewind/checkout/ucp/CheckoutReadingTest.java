package dev.tradewind.checkout.ucp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.IntentLine;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.lambda.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CheckoutReadingTest {
    @Test
    void theSmallestRequestIsLinesAlone() {
        var intent = create("""
                {"line_items":[{"item":{"id":"MUG-1"},"quantity":2}]}""").intent();
        assertThat(intent.lines()).singleElement().satisfies(line -> assertThat(line.quantity()).isEqualTo(2));
        assertThat(intent.delivery().destination()).isEmpty();
        assertThat(intent.discountCodes()).isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        BadInput bad = refused("""
                {"line_items":[{"item":{"id":"MUG-1"},"quantity":0},{"item":{},"quantity":"2"}],"buyer":{"email":"nobody"},
                 "fulfillment":{"methods":[{"type":"drone","destinations":[{"address_country":"Atlantis"}]}]},
                 "discounts":{"codes":[""]},"dev.tradewind.fx_lock":{"quote_id":"q"}}""");
        assertThat(bad.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder("/line_items/0/quantity",
                "/line_items/1/item/id", "/line_items/1/quantity", "/buyer/email", "/fulfillment/methods/0/type",
                "/fulfillment/methods/0/destinations/0/address_country", "/discounts/codes", "/dev.tradewind.fx_lock/quote_id");
    }

    @Test
    void whatOnlyWeWriteIsPassedOver() {
        var intent = create("""
                {"id":"x","status":"completed","currency":7,"totals":[],"messages":"?",
                 "line_items":[{"id":"mine","item":{"id":"MUG-1","title":"Gold","price":1},"quantity":1,"totals":[]}]}""").intent();
        assertThat(intent.lines()).extracting(IntentLine::id).containsExactly("li_MUG-1");
    }

    @Test
    void aLineKeepsItsIdWithoutSendingIt() {
        String line = "{\"item\":{\"id\":\"%s\"},\"quantity\":1}";
        var all = create("{\"line_items\":[%s,%s,%s]}".formatted(line.formatted("A"), line.formatted("B"), line.formatted("A"))).intent();
        var less = update("{\"line_items\":[%s]}".formatted(line.formatted("B"))).intent();
        assertThat(all.lines()).extracting(IntentLine::id).containsExactly("li_A", "li_B", "li_A_2");
        assertThat(less.lines()).extracting(IntentLine::id).containsExactly("li_B");
    }

    @Test
    void anUpdateKeepsTheIdsThatItSends() {
        var intent = update("""
                {"line_items":[{"id":"li_A_2","item":{"id":"A"},"quantity":1},{"item":{"id":"A"},"quantity":1}]}""").intent();
        assertThat(intent.lines()).extracting(IntentLine::id).containsExactly("li_A_2", "li_A");
    }

    @Test
    void twoLinesWithOneIdAreRefused() {
        BadInput bad = catchThrowableOfType(BadInput.class, () -> update("""
                {"line_items":[{"id":"x","item":{"id":"A"},"quantity":1},{"id":"x","item":{"id":"B"},"quantity":1}]}"""));
        assertThat(bad.faults()).extracting(Fault::code).containsExactly("duplicate_id");
    }

    @Test
    void anAddressNeedsNeitherMethodIdNorLineIds() {
        var delivery = create(withMethods("""
                [{"type":"shipping","destinations":[{"street_address":"Hauptstr. 1","address_country":"deu","extended_address":""}],
                  "groups":[{"selected_option_id":"express"}]}]""")).intent().delivery();
        assertThat(delivery.destination().map(Destination::id)).contains("dest_1");
        assertThat(delivery.destination().flatMap(each -> each.address().country())).contains(new CountryCode("DE"));
        assertThat(delivery.destination().flatMap(each -> each.address().extendedAddress())).isEmpty();
        assertThat(delivery.option()).contains("express");
    }

    @Test
    void theIdThatAPlatformGaveAnAddressIsKept() {
        var delivery = update(withMethods("""
                [{"destinations":[{"address_country":"DE"},{"id":"dest_1","address_country":"FR"}],"selected_destination_id":"dest_1"}]"""))
                .intent().delivery();
        assertThat(delivery.destinations()).extracting(Destination::id).containsExactly("dest_2", "dest_1");
        assertThat(delivery.destination().flatMap(each -> each.address().country())).contains(new CountryCode("FR"));
    }

    @Test
    void pickupIsRefusedByAMessage() {
        var alone = create(withMethods("[{\"type\":\"pickup\"}]"));
        var beside = create(withMethods("[{\"type\":\"shipping\"},{\"type\":\"pickup\"},{\"type\":\"shipping\"}]"));
        assertThat(alone.notices()).extracting(Message::kind).containsExactly(Message.Kind.ERROR);
        assertThat(beside.notices()).extracting(Message::code).containsExactly("fulfillment_method_unavailable",
                "split_delivery_unavailable");
    }

    @Test
    void unknownClaimsAndHintsNeverBlock() {
        var asked = create("""
                {"line_items":[{"item":{"id":"A"},"quantity":1}],
                 "context":{"address_country":"Narnia","currency":"EUR","eligibility":["org.example.student"]}}""");
        assertThat(asked.intent().context().country()).isEmpty();
        assertThat(asked.intent().context().currency()).contains("EUR");
        assertThat(asked.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Message.Kind.WARNING);
            assertThat(notice.path()).contains("$.context.eligibility[0]");
        });
    }

    @Test
    void moreThanNinetySkusAreRefused() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i <= 90; i++) {
            lines.append(i == 0 ? "" : ",").append("{\"item\":{\"id\":\"S").append(i).append("\"},\"quantity\":1}");
        }
        assertThat(refused("{\"line_items\":[" + lines + "]}").faults()).extracting(Fault::code).containsExactly("too_many_skus");
    }

    private static String withMethods(String methods) {
        return "{\"line_items\":[{\"item\":{\"id\":\"A\"},\"quantity\":1}],\"fulfillment\":{\"methods\":" + methods + "}}";
    }

    private static BadInput refused(String body) {
        return catchThrowableOfType(BadInput.class, () -> create(body));
    }

    private static AskedCheckout create(String body) {
        return CheckoutReading.create(input(body));
    }

    private static AskedCheckout update(String body) {
        return CheckoutReading.update(input(body));
    }

    static Input input(String body) {
        return new Input(Json.parse(body.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }
}
