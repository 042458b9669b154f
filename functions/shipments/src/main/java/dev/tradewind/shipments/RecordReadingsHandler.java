package dev.tradewind.shipments;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.model.SensorLog;
import dev.tradewind.shipments.model.Shipment;
import jakarta.inject.Singleton;
import java.time.Clock;

/** {@code POST /shipments/{id}/readings}: a batch from sensors. What was told before changes nothing, so it may be sent again. */
@Singleton
final class RecordReadingsHandler implements HttpHandler {
    private final OwnShipments own;
    private final RecordReadings recordReadings;
    private final Problems problems;
    private final Json json;
    private final Clock clock;

    RecordReadingsHandler(OwnShipments own, RecordReadings recordReadings, Problems problems, Json json, Clock clock) {
        this.own = own;
        this.recordReadings = recordReadings;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        return own.of(request).map(shipment -> recorded(request, shipment)).orElseGet(() -> problems.notFound("shipment"));
    }

    private Response recorded(Request request, Shipment shipment) {
        if (shipment.isCancelled()) {
            return problems.answer(409, "shipment_cancelled", "This shipment was cancelled.");
        }
        return switch (recordReadings.handle(shipment, ReadingsReading.of(request.json(), shipment, clock.instant()))) {
            case RecordReadings.Outcome.Recorded(var log, var chain, int added) ->
                Response.json(200, json, ReadingsView.recorded(shipment.id().value(), log, chain, added));
            case RecordReadings.Outcome.Overfull _ ->
                problems.answer(409, "too_many_readings", "A shipment can have " + SensorLog.MOST
                        + " readings, " + SensorLog.MOST_AT_ONCE + " of one moment, whose devices and nodes have at most "
                        + SensorLog.MOST_NAME_BYTES + " bytes together.");
        };
    }
}
