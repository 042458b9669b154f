package dev.tradewind.shipments;

import dev.tradewind.lambda.caller.Caller.Authenticated;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.model.ShipmentId;
import dev.tradewind.shipments.port.Shipments;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The shipment that a path names, if its caller may see it: the merchant who ships it, or an operator. To others it does not exist. */
@Singleton
final class OwnShipments {
    private final Merchants merchants;
    private final Shipments shipments;

    OwnShipments(Merchants merchants, Shipments shipments) {
        this.merchants = merchants;
        this.shipments = shipments;
    }

    Optional<Shipment> of(Request request) {
        Authenticated caller = merchants.caller(request);
        return Optional.of(request.path("id")).filter(ShipmentId::isValid).map(ShipmentId::new).flatMap(shipments::find)
                .filter(shipment -> may(caller, shipment));
    }

    private static boolean may(Authenticated caller, Shipment shipment) {
        return caller.may("operator") || Merchants.of(caller).filter(shipment.merchant()::equals).isPresent();
    }
}
