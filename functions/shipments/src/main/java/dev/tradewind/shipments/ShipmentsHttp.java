package dev.tradewind.shipments;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.HttpFunction;
import dev.tradewind.lambda.http.Routes;

/** Shipments for the merchants who send them. */
public final class ShipmentsHttp extends HttpFunction {
    public static final Routes ROUTES = Routes.of("POST /shipments", RegisterShipmentHandler.class).and("GET /shipments/{id}",
            ShowShipmentHandler.class).and("POST /shipments/{id}/cancel", CancelShipmentHandler.class)
            .and("POST /shipments/{id}/readings", RecordReadingsHandler.class)
            .and("GET /shipments/{id}/readings", ShowReadingsHandler.class)
            .and("POST /shipments/{id}/claims", FileClaimHandler.class)
            .and("GET /shipments/{id}/claims", ShowClaimsHandler.class)
            .and("POST /shipments/{id}/claims/{kind}/evidence", PursueClaimHandler.class)
            .and("POST /shipments/{id}/claims/{kind}/answer", PursueClaimHandler.class)
            .and("POST /shipments/{id}/claims/{kind}/close", PursueClaimHandler.class)
            .and("GET /shipments/{id}/customs/commercial-invoice", ShowInvoiceHandler.class)
            .and("GET /shipments/{id}/customs/cn23", ShowPostalDeclarationHandler.class)
            .and("POST /customs/preflight", PreflightHandler.class)
            .and("GET /customs/holds", CustomsHoldsHandler.class);

    public ShipmentsHttp() {
        super(ROUTES);
    }

    ShipmentsHttp(FunctionBeans.Start start) {
        super(ROUTES, start);
    }
}
