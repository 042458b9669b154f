package dev.tradewind.catalog;

import dev.tradewind.catalog.model.ImportId;
import dev.tradewind.catalog.port.Imports;
import dev.tradewind.lambda.caller.Operators;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code GET /catalog/imports/{id}}: how far an import came. */
@Singleton
final class ShowImportHandler implements HttpHandler {
    private final Operators operators;
    private final Imports imports;
    private final Problems problems;
    private final Json json;

    ShowImportHandler(Operators operators, Imports imports, Problems problems, Json json) {
        this.operators = operators;
        this.imports = imports;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return operators.refusal(request).orElseGet(() -> shown(request));
    }

    private Response shown(Request request) {
        return Optional.of(request.path("id")).filter(ImportId::isValid).flatMap(id -> imports.find(new ImportId(id)))
                .map(record -> Response.json(200, json, ImportView.of(record))).orElseGet(() -> problems.notFound("import"));
    }
}
