package dev.tradewind.shipments;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.model.SensorReading;
import dev.tradewind.shipments.model.Shipment;
import dev.tradewind.shipments.port.SensorLogs;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code GET /shipments/{id}/readings?after=}: a thousand readings after a time, and what they all mean. */
@Singleton
final class ShowReadingsHandler implements HttpHandler {
    private static final int PAGE = 1_000;
    private final OwnShipments own;
    private final SensorLogs logs;
    private final Problems problems;
    private final Json json;

    ShowReadingsHandler(OwnShipments own, SensorLogs logs, Problems problems, Json json) {
        this.own = own;
        this.logs = logs;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        Optional<Instant> after = request.query("after").flatMap(ShowReadingsHandler::time);
        if (request.query("after").isPresent() && after.isEmpty()) {
            return problems.answer(400, "invalid_time", "after must be an instant such as 2026-11-30T18:00:00Z.");
        }
        return own.of(request).map(shipment -> shown(shipment, after)).orElseGet(() -> problems.notFound("shipment"));
    }

    private Response shown(Shipment shipment, Optional<Instant> after) {
        SensorLogs.Kept kept = logs.read(shipment.id());
        List<SensorReading> later = kept.log().readings().stream()
                .filter(reading -> after.filter(time -> !reading.at().isAfter(time)).isEmpty()).toList();
        return Response.json(200, json, ReadingsView.page(shipment.id().value(), kept.log(), kept.coldChain(), page(later)));
    }

    /** With all of its last moment: who goes on after that would miss the rest. */
    private static List<SensorReading> page(List<SensorReading> later) {
        if (later.size() <= PAGE) {
            return later;
        }
        Instant last = later.get(PAGE - 1).at();
        return later.stream().takeWhile(reading -> !reading.at().isAfter(last)).toList();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
