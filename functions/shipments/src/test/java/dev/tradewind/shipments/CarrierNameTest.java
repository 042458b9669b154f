package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.LambdaAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shipment is registered under the name that its carrier's posts are brought to, whichever of its names the merchant uses. */
class CarrierNameTest {
    private final ShipmentWorld world = new ShipmentWorld();

    @ParameterizedTest
    @CsvSource({"dhl_express, DHLExpress, dhl", "DHLExpress, DHLExpress, dhl", "UPSDAP, UPSDAP, ups", "fedexdefault, FedexDefault, fedex",
            "slow-post, slow-post, slow-post"})
    void postsFindTheShipmentUnderEveryNameOfTheirCarrier(String registered, String told, String shown) {
        world.placed();
        Json shipment = world.http.send(world.register(body("li_MUG", registered))).json();
        assertThat(shipment.text("/carrier")).isEqualTo(shown);
        world.message("carriers", world.posted("easypost", """
                {"description":"tracker.updated","result":{"carrier":"%s","tracking_code":"JD77","tracking_details":[
                 {"datetime":"2026-11-28T08:00:00Z","status":"in_transit"}]}}""".formatted(told)));
        Json after = world.http.send(ShipmentWorld.show(shipment.text("/id"), "ada-wares")).json();
        assertThat(after.text("/status")).isEqualTo("in_transit");
    }

    @ParameterizedTest
    @CsvSource({"dhl, dhl_express", "DHLExpress, dhl"})
    void aNumberIsItsMerchantsUnderEveryNameOfTheCarrier(String first, String second) {
        world.placed();
        assertThat(world.http.send(world.register(body("li_MUG", first))).status()).isEqualTo(201);
        LambdaAnswer other = world.http.send(world.register(body("li_BOWL", second)).claim("merchant_id", "bob-crafts"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().text("/code")).isEqualTo("parcel_taken");
    }

    @Test
    void oneParcelUnderTwoNamesIsNamedTwice() {
        world.placed();
        LambdaAnswer answer = world.http.send(world.register("""
                {"order_id":"%s","lines":[{"id":"li_MUG","quantity":1}],"parcels":[{"carrier":"dhl","tracking_number":"JD77"},
                 {"carrier":"dhl_express","tracking_number":"JD77"}]}"""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().items("/errors")).extracting(error -> error.text("/code")).containsExactly("duplicate_parcel");
    }

    private static String body(String line, String carrier) {
        return """
                {"order_id":"%%s","lines":[{"id":"%s","quantity":1}],"carrier":"%s","tracking_number":"JD77"}""".formatted(line, carrier);
    }
}
