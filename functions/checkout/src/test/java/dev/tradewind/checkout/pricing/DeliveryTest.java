package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Address;
import dev.tradewind.checkout.model.DeliveryIntent;
import dev.tradewind.checkout.model.Destination;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Address BLANK = new Address(Optional.empty(), Optional.empty(), Optional.of(" "), Optional.empty(),
            Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void aCountryThatAServiceNamesBeatsEverywhere() {
        Shop shop = Shop.open().post("standard", "DE", 1000, 950).wants("MUG", 1).in("GBP");

        assertThat(unmarked(shop.to("DE"))).contains(option("standard", 950));
        assertThat(unmarked(shop.to("FR"))).contains(option("standard", 800));
    }

    @Test
    void theCheapestStepThatCarriesTheWeightCounts() {
        Shop shop = new Shop().sell("KILO", 100, Shop.GBP, 1000, 99).post("post", "*", 1000, 400).post("post", "*", 5000, 900)
                .post("post", "*", 2000, 600).in("GBP").to("DE");

        assertThat(unmarked(shop.wants("KILO", 1))).containsExactly(option("post", 400));
        assertThat(unmarked(shop.wants("KILO", 1))).containsExactly(option("post", 600));
        assertThat(unmarked(shop.wants("KILO", 1))).containsExactly(option("post", 900));
        shop.wants("KILO", 3);
        assertThat(messages(shop)).containsExactly("address_undeliverable $.fulfillment.methods[0].destinations[0]");
    }

    @Test
    void whereNothingGoesIsUndeliverable() {
        Shop shop = new Shop().sell("MUG", 255, Shop.GBP, 1, 9).post("post", "GB", 1000, 100).wants("MUG", 1).in("GBP").to("DE", "post");

        assertThat(messages(shop)).containsExactly("address_undeliverable $.fulfillment.methods[0].destinations[0]");
        assertThat(shop.offer().option()).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaid() {
        Shop shop = Shop.open().wants("MUG", 1).in("GBP");
        shop.email = Optional.empty();
        assertThat(messages(shop)).containsExactly("missing $.buyer.email", "missing $.fulfillment");

        shop.email = Optional.of("ada@example.org");
        shop.delivery = two(Optional.empty());
        assertThat(messages(shop)).containsExactly("missing $.fulfillment.methods[0].selected_destination_id");
        shop.delivery = two(Optional.of("d3"));
        assertThat(messages(shop)).containsExactly("destination_unknown $.fulfillment.methods[0].selected_destination_id");
        shop.delivery = two(Optional.of("d2"));
        assertThat(messages(shop)).containsExactly("missing $.fulfillment.methods[0].destinations[1].address_country",
                "missing $.fulfillment.methods[0].destinations[1].address_locality",
                "missing $.fulfillment.methods[0].destinations[1].street_address");
        shop.to("DE");
        assertThat(messages(shop)).containsExactly("missing $.fulfillment.methods[0].groups[0].selected_option_id");
        shop.to("DE", "teleport");
        assertThat(messages(shop)).containsExactly("option_unknown $.fulfillment.methods[0].groups[0].selected_option_id");
    }

    @Test
    void aPostalCodeIsAskedForWhereThereAreSome() {
        assertThat(AddressCheck.messages(in("DE"), "$")).extracting(message -> message.path().orElseThrow()).contains("$.postal_code");
        assertThat(AddressCheck.messages(in("AE"), "$")).extracting(message -> message.path().orElseThrow())
                .doesNotContain("$.postal_code");
    }

    @Test
    void withoutADestinationNothingIsTaxedOrClaimed() {
        Offer offer = Shop.open().wants("MUG", 1).in("GBP").offer();

        assertThat(offer.totals().tax().isZero()).isTrue();
        assertThat(offer.options()).isEmpty();
        assertThat(offer.messages()).extracting(Message::code).containsExactly("missing");
    }

    private static ShippingOption option(String id, long pence) {
        return ShippingOption.plain(id, "By " + id, Money.of(pence, Shop.GBP), 2, 5);
    }

    private static List<ShippingOption> unmarked(Shop shop) {
        return shop.offer().options().stream().map(option -> option.marked(List.of())).toList();
    }

    private static List<String> messages(Shop shop) {
        return shop.offer().messages().stream().map(message -> message.code() + " " + message.path().orElseThrow()).toList();
    }

    private static DeliveryIntent two(Optional<String> selected) {
        return new DeliveryIntent(List.of(new Destination("d1", Shop.address(Optional.of("GB"))), new Destination("d2", BLANK)), selected,
                Optional.empty());
    }

    private static Address in(String country) {
        return new Address(BLANK.streetAddress(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new CountryCode(country)),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
