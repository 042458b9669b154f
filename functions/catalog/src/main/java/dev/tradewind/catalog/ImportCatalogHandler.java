package dev.tradewind.catalog;

import dev.tradewind.catalog.csv.ImportFaults;
import dev.tradewind.catalog.model.ImportRecord;
import dev.tradewind.lambda.caller.Operators;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problem;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;

/** {@code POST /catalog/imports}: an operator's files become the catalogue, all of them or nothing. */
@Singleton
final class ImportCatalogHandler implements HttpHandler {
    private static final int BODY_LIMIT = 4 * 1024 * 1024;

    private final Operators operators;
    private final ImportRequests requests;
    private final ImportCatalog useCase;
    private final Problems problems;
    private final Json json;

    ImportCatalogHandler(Operators operators, ImportRequests requests, ImportCatalog useCase, Problems problems, Json json) {
        this.operators = operators;
        this.requests = requests;
        this.useCase = useCase;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public int bodyLimit() {
        return BODY_LIMIT;
    }

    @Override
    public Response handle(Request request) {
        return operators.refusal(request).orElseGet(() -> imported(request));
    }

    private Response imported(Request request) {
        return switch (useCase.handle(requests.read(request))) {
            case ImportOutcome.Imported(ImportRecord record) -> created(record);
            case ImportOutcome.Replayed(ImportRecord record) -> created(record).with("idempotent-replayed", "true");
            case ImportOutcome.Invalid(ImportFaults faults) -> problems.answer(invalid(faults));
            case ImportOutcome.KeyReused() -> problems.keyReused();
            case ImportOutcome.StillRunning() -> problems.stillRunning();
            case ImportOutcome.Unfinished(ImportRecord record) -> problems.busy("import_unfinished", "Import " + record.id()
                    + " ran out of time; send the same request again with its Idempotency-Key and it goes on.", 1);
        };
    }

    private Response created(ImportRecord record) {
        return Response.json(201, json, ImportView.of(record)).with("location", "/catalog/imports/" + record.id());
    }

    private static Problem invalid(ImportFaults faults) {
        int more = faults.count() - faults.named().size();
        String which = more == 0
                ? "each named in errors"
                : "the first " + faults.named().size() + " named in errors, " + more + " more not";
        return Problem.of(400, "invalid_import",
                "Nothing was imported. Faults: " + faults.count() + ", " + which + "; pointers are file, line and column.", faults.named());
    }
}
