package dev.tradewind.checkout.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Offer;
import dev.tradewind.checkout.model.ParcelGroup;
import dev.tradewind.checkout.model.ParcelGroup.Content;
import dev.tradewind.checkout.model.Route;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.model.ShippingService.Cold;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.checkout.model.TemperatureRange;
import dev.tradewind.kernel.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Options of shipping_services.csv: by lane, weight, volume, promise and cold chain. */
class ServiceOptionsTest {
    private static final TemperatureRange FRIDGE = new TemperatureRange(2, 8);

    private final Shop shop = new Shop().sell("MUG", 255, Shop.GBP, 800, 100).sell("BOX", 999, Shop.GBP, 100, 100)
            .measured("BOX", 6000, 600).in("GBP");

    @Test
    void aParcelCostsTheStepOfItsWeightOrOfItsVolumeIfThatIsMore() {
        shop.carriedBy(Lane.of("air").dividing(5000).at(500, 100, 1200, 200, 2000, 400));

        assertThat(price(shop.wants("MUG", 1).to("FR"))).as("800 g").isEqualTo(200);
        shop.lines.clear();
        assertThat(price(shop.wants("BOX", 1))).as("6000 cm³ count 1200 g").isEqualTo(200);
        assertThat(price(shop.wants("MUG", 1))).as("900 g and 1200 by volume in one parcel").isEqualTo(200);
    }

    @Test
    void goodsOfOneMerchantShareParcelsAndThePriceIsTheirSum() {
        shop.carriedBy(Lane.of("post")).wants("MUG", 3).wants("BOX", 1).to("FR", "post");

        Route route = chosen(shop).routes().getFirst();
        assertThat(route.plan()).containsExactly(
                new ParcelGroup(1, List.of(new Content(0, 2), new Content(1, 1)), new Size(1700, 6000), false),
                new ParcelGroup(1, List.of(new Content(0, 1)), new Size(800, 0), false));
        assertThat(route.parcels()).isEqualTo(2);
        assertThat(route.load()).isEqualTo(new Size(2500, 6000));
        assertThat(price(shop)).isEqualTo(1000);
    }

    @Test
    void merchantsAndPlacesNeverShareAParcel() {
        shop.sell("TEA", 100, Shop.GBP, 100, 9).madeBy("TEA", "m2").sell("CUP", 100, Shop.GBP, 100, 9).shippedFrom("CUP", "JP")
                .carriedBy(Lane.of("post")).wants("BOX", 1).wants("TEA", 1).wants("CUP", 1).to("FR", "post");

        assertThat(chosen(shop).routes().getFirst().plan()).extracting(ParcelGroup::contents).containsExactly(List.of(new Content(0, 1)),
                List.of(new Content(1, 1)), List.of(new Content(2, 1)));
    }

    @Test
    void eachPlaceTakesTheLaneThatNamesIt() {
        shop.sell("CUP", 100, Shop.GBP, 100, 9).shippedFrom("CUP", "JP")
                .carriedBy(Lane.of("post").between("GB", "FR").at(2000, 300).in(1, 2),
                        Lane.of("post").between("*", "FR").at(2000, 900).in(4, 9),
                        Lane.of("post").between("JP", "*").at(2000, 1).in(1, 1))
                .wants("MUG", 1).wants("CUP", 1).to("FR", "post");

        assertThat(chosen(shop).routes()).extracting(Route::parcels).containsExactly(1, 1);
        assertThat(price(shop)).isEqualTo(1200);
        assertThat(chosen(shop).minDays()).as("the slower of both").isEqualTo(4);
        assertThat(chosen(shop).maxDays()).isEqualTo(9);
    }

    @Test
    void withoutAKnownWarehouseOnlyALaneFromEverywhereCounts() {
        shop.warehouse = Optional.empty();
        shop.carriedBy(Lane.of("near").between("GB", "*"), Lane.of("post")).wants("MUG", 1).to("FR");

        assertThat(shop.offer().options()).extracting(ShippingOption::id).containsExactly("post");
    }

    @Test
    void coldGoodsTravelColdInParcelsOfTheirOwn() {
        shop.sell("SERUM", 5000, Shop.GBP, 50, 9).cooled("SERUM", FRIDGE)
                .carriedBy(Lane.of("post"), Lane.of("ice").keeping(Cold.Extent.PARCELS, 2, 8)).wants("MUG", 1).wants("SERUM", 2)
                .to("FR", "ice");

        assertThat(shop.offer().options()).extracting(ShippingOption::id).containsExactly("ice");
        assertThat(chosen(shop).routes().getFirst().plan()).containsExactly(
                new ParcelGroup(1, List.of(new Content(0, 1)), new Size(800, 0), false),
                new ParcelGroup(1, List.of(new Content(1, 2)), new Size(100, 0), true));
        assertThat(chosen(shop).routes().getFirst().cold()).contains(FRIDGE);
        assertThat(notices(shop)).containsExactly("$.line_items[1] By post: A SERUM needs a cold chain.");
    }

    @Test
    void whereAllIsKeptColdGoodsMix() {
        shop.sell("SERUM", 5000, Shop.GBP, 50, 9).cooled("SERUM", FRIDGE).carriedBy(Lane.of("reefer").keeping(Cold.Extent.ALL, 4, 6))
                .wants("MUG", 1).wants("SERUM", 2).to("FR", "reefer");

        assertThat(chosen(shop).routes().getFirst().plan()).containsExactly(
                new ParcelGroup(1, List.of(new Content(0, 1), new Content(1, 2)), new Size(900, 0), true));
    }

    @Test
    void theLineThatNothingCarriesIsNamedWithEveryReason() {
        shop.sell("SERUM", 5000, Shop.GBP, 2500, 9).cooled("SERUM", FRIDGE).post("mail", "FR", 90_000, 100)
                .carriedBy(Lane.of("post"), Lane.of("slow"), Lane.of("far").between("*", "US"),
                        Lane.of("warm").holding(9000, 9000).at(9000, 1).keeping(Cold.Extent.ALL, 2, 15))
                .wants("MUG", 1).wants("SERUM", 1).to("FR", "post");

        Offer offer = shop.offer();
        assertThat(offer.options()).isEmpty();
        assertThat(offer.messages()).singleElement()
                .isEqualTo(Message.recoverable("address_undeliverable", "$.line_items[1]",
                        "A SERUM cannot be sent to FR: it is heavier than"
                                + " 2000 g (By post, By slow); does not go from GB to FR (By far); needs 2 to 8 °C, which 2 to 15 °C is not (By warm);"
                                + " needs a cold chain (By mail)."));
    }

    @Test
    void whatIsTooLargeOrTooLongIsNotCarried() {
        shop.carriedBy(Lane.of("slim").holding(2000, 5999), Lane.of("short").upTo(599), Lane.of("fit").upTo(600).holding(2000, 6000))
                .wants("BOX", 1).to("FR");

        assertThat(shop.offer().options()).extracting(ShippingOption::id).containsExactly("fit");
        assertThat(notices(shop)).containsExactly("$.line_items[0] By slim: A BOX is larger than 5999 cm³.",
                "$.line_items[0] By short: A BOX is longer than 599 mm.");
    }

    @Test
    void whereNothingGoesTheAddressIsTheReason() {
        shop.carriedBy(Lane.of("far").between("*", "US")).wants("MUG", 1).to("FR");

        assertThat(shop.offer().messages()).extracting(message -> message.path().orElseThrow())
                .containsExactly("$.fulfillment.methods[0].destinations[0]");
    }

    @Test
    void aServiceComesBeforeItsNamesakeAmongTheRates() {
        shop.post("post", "FR", 90_000, 1).post("mail", "FR", 90_000, 700).carriedBy(Lane.of("post")).wants("MUG", 1).to("FR");

        assertThat(shop.offer().options()).extracting(ShippingOption::id).containsExactly("post", "mail");
        assertThat(shop.offer().options().getFirst().price()).isEqualTo(Money.of(500, Shop.GBP));
    }

    @Test
    void onlyTheChosenOptionSaysWhatLiesInWhichParcel() {
        shop.carriedBy(Lane.of("post"), Lane.of("air").at(2000, 900)).wants("MUG", 3).to("FR", "air");

        assertThat(shop.offer().options()).extracting(option -> option.routes().getFirst().plan().isEmpty()).containsExactly(true, false);
        assertThat(shop.offer().options()).extracting(ShippingOption::parcels).containsExactly(2, 2);
    }

    @Test
    void aPriceBeyondAllMoneyIsNotOffered() {
        shop.carriedBy(Lane.of("gold").holding(800, 9).at(800, Money.MAX_INPUT)).wants("MUG", 2).to("FR");

        assertThat(shop.offer().options()).isEmpty();
    }

    @Test
    void shippingIsConvertedAsTheGoodsAre() {
        shop.carriedBy(Lane.of("post")).wants("MUG", 1).in("EUR").to("FR", "post");

        assertThat(chosen(shop).price()).isEqualTo(Money.of(588, "EUR"));
    }

    private static long price(Shop shop) {
        return shop.offer().options().getFirst().price().minor();
    }

    private static ShippingOption chosen(Shop shop) {
        return shop.offer().shipping().orElseThrow();
    }

    private static List<String> notices(Shop shop) {
        return shop.offer().messages().stream().filter(message -> message.kind() == Message.Kind.INFO)
                .map(message -> message.path().orElseThrow() + " " + message.content()).toList();
    }
}
