package dev.tradewind.fx;

import dev.tradewind.fx.ecb.EcbCsv;
import dev.tradewind.fx.ecb.EcbXml;
import dev.tradewind.fx.model.ImportOutcome;
import dev.tradewind.fx.model.RateFile;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;
import java.util.Locale;

/** {@code POST /fx/sources/{source}/imports}, for operators: a file in ECB's form, as it is. */
@Singleton
final class ImportRatesHandler implements HttpHandler {

    /** Twice ECB's full history; in base64 it still fits into the 6 MB that Lambda takes. */
    private static final int BODY_LIMIT = 4 * 1024 * 1024;

    private final ImportRates importRates;

    private final SourceRoutes sources;

    private final Problems problems;

    private final Json json;

    ImportRatesHandler(ImportRates importRates, SourceRoutes sources, Problems problems, Json json) {
        this.importRates = importRates;
        this.sources = sources;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        return sources.forOperators(request, source -> switch (importRates.run(file(request, source))) {
            case ImportOutcome.Done(var counts) -> Response.json(200, json, ImportBody.of(source, counts));
            case ImportOutcome.Refused(var reason) ->
                problems.answer(400, "malformed_rates", "Nothing was imported: %s.".formatted(reason));
        });
    }

    @Override
    public int bodyLimit() {
        return BODY_LIMIT;
    }

    private static RateFile file(Request request, RateSource source) {
        String type = request.header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/xml", "text/xml" -> EcbXml.read(source, request.body());
            case "text/csv" -> EcbCsv.read(source, request.body());
            default -> throw new BadInput(new Fault("unsupported_media_type", "", "The body must be application/xml or text/csv."));
        };
    }
}
