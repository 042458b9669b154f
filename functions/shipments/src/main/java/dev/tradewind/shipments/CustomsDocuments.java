package dev.tradewind.shipments;

import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.shipments.customs.documents.Document;
import dev.tradewind.shipments.customs.documents.DocumentView;
import dev.tradewind.shipments.port.Shipments;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** A document of a shipment: as JSON, or as PDF for who asks for it by {@code ?format=pdf} or by {@code Accept}. */
@Singleton
final class CustomsDocuments {
    private static final String PDF = "application/pdf";

    private final OwnShipments own;
    private final Shipments shipments;
    private final Problems problems;
    private final Json json;

    CustomsDocuments(OwnShipments own, Shipments shipments, Problems problems, Json json) {
        this.own = own;
        this.shipments = shipments;
        this.problems = problems;
        this.json = json;
    }

    Response answer(Request request, String name, Function<Document, DocumentView> view, Function<Document, byte[]> pdf) {
        boolean asPdf = wantsPdf(request);
        Optional<Document> document = own.of(request).flatMap(
                shipment -> shipments.customs(shipment.id()).map(customs -> Document.of(shipment, customs.declaration())));
        return document.map(found -> asPdf ? file(name, found, pdf) : Response.json(200, json, view.apply(found)))
                .map(answer -> answer.with("cache-control", "private, no-store").with("vary", "accept"))
                .orElseGet(() -> problems.notFound("shipment with customs data"));
    }

    private static Response file(String name, Document document, Function<Document, byte[]> pdf) {
        return Response.binary(200, PDF, pdf.apply(document)).with("content-disposition",
                "inline; filename=\"" + name + "-" + document.shipment().id() + ".pdf\"");
    }

    private static boolean wantsPdf(Request request) {
        String format = request.query("format").orElse("");
        return switch (format) {
            case "pdf" -> true;
            case "json" -> false;
            case "" -> request.header("accept").map(Accept::of).filter(accept -> accept.prefers(PDF, "application/json")).isPresent();
            default -> throw new BadInput(new Fault("invalid_format", "", "format must be json or pdf."));
        };
    }
}
