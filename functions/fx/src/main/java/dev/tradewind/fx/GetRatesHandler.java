package dev.tradewind.fx;

import dev.tradewind.fxquoting.wiring.QuotingSettings;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Problems;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code GET /fx/rates}, for anybody. */
@Singleton
final class GetRatesHandler implements HttpHandler {

    private final FindRates findRates;

    private final QuotingSettings settings;

    private final Clock clock;

    private final Problems problems;

    private final Json json;

    GetRatesHandler(FindRates findRates, QuotingSettings settings, Clock clock, Problems problems, Json json) {
        this.findRates = findRates;
        this.settings = settings;
        this.clock = clock;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Response handle(Request request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        RatesQuery query = RatesQuery.read(request, settings.policy().sources(), today);
        return findRates.run(query.base(), query.day(), query.sources()).map(found -> Response.json(200, json, RatesBody.of(found)))
                .orElseGet(() -> none(query));
    }

    /** A currency of the past is at fault itself once no table of the day has it. */
    private Response none(RatesQuery query) {
        if (query.base().map(CurrencyCode::parse).orElse(null) instanceof CurrencyParse.Withdrawn withdrawn) {
            throw new BadInput(RatesQuery.fault(withdrawn));
        }
        return problems.answer(422, "no_rate", "No source in use has rates of %s or before it for that base.".formatted(query.day()));
    }
}
