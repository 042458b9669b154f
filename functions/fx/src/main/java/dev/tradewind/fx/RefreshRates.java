package dev.tradewind.fx;

import dev.tradewind.fx.ecb.EcbXml;
import dev.tradewind.fx.model.ImportOutcome;
import dev.tradewind.fx.model.TargetCalendar;
import dev.tradewind.fx.port.RateFeed;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.metrics.Metrics;
import dev.tradewind.lambda.schedule.ScheduledWork;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Fetches ECB's rates of the day. It runs several times of an afternoon: a second import changes nothing, a late file is caught. */
@Singleton
final class RefreshRates implements ScheduledWork {

    private final RateFeed feed;

    private final ImportRates imports;

    private final Clock clock;

    RefreshRates(RateFeed feed, ImportRates imports, Clock clock) {
        this.feed = feed;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> run() {
        if (!TargetCalendar.isPublishedBy(clock.instant().atZone(TargetCalendar.ZONE))) {
            return Map.of("skipped", 1L);
        }
        return switch (feed.fetch()) {
            case RateFeed.Fetch.Failed(var reason) -> failed("not fetched: " + reason);
            case RateFeed.Fetch.Fetched(var file) -> switch (imports.run(EcbXml.read(RateSource.ECB, file))) {
                case ImportOutcome.Refused(var reason) -> failed("refused: " + reason);
                case ImportOutcome.Done(var counts) -> {
                    if (counts.failed() > 0) {
                        report("not stored");
                    }
                    yield counts.byName();
                }
            };
        };
    }

    private static Map<String, Long> failed(String reason) {
        report(reason);
        return Map.of("imported", 0L, "unchanged", 0L, "failed", 1L);
    }

    private static void report(String reason) {
        Metrics.count("RatesRefreshFailed");
        Log.warn("rates_refresh_failed", LogField.SOURCE, RateSource.ECB, LogField.REASON, reason);
    }
}
