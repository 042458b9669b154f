package dev.tradewind.fx;

import dev.tradewind.fx.model.ImportCounts;
import dev.tradewind.fx.model.ImportOutcome;
import dev.tradewind.fx.model.PublicationDay;
import dev.tradewind.fx.model.RateFile;
import dev.tradewind.fx.model.SameRates;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.fxquoting.RateTables;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.table.Contended;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.exception.SdkException;

/** Stores the days of a file, each at most once. The file is taken as a whole or not at all; days that fail do not stop the others. */
@Singleton
final class ImportRates {

    /** As many as connections are kept alive to one host; more would pay for a handshake each. */
    private static final int WRITERS = 5;

    /** Left to answer in. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    private final RateTables tables;

    private final Clock clock;

    ImportRates(RateTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    ImportOutcome run(RateFile file) {
        return switch (file) {
            case RateFile.Refused(var reason) -> new ImportOutcome.Refused(reason);
            case RateFile.Sound(var days) -> firstToCome(days)
                    .<ImportOutcome>map(day -> new ImportOutcome.Refused("the day %s is yet to come".formatted(day)))
                    .orElseGet(() -> new ImportOutcome.Done(store(days)));
        };
    }

    private Optional<LocalDate> firstToCome(List<RateTable> days) {
        return days.stream().map(RateTable::date).filter(day -> PublicationDay.isToCome(day, clock.instant())).findFirst();
    }

    private ImportCounts store(List<RateTable> days) {
        Invocation invocation = Invocation.current();
        try (ExecutorService writers = Executors.newFixedThreadPool(Math.min(WRITERS, days.size()))) {
            List<CompletableFuture<End>> ends = days.stream()
                    .map(day -> CompletableFuture.supplyAsync(() -> invocation.call(() -> store(day)), writers)).toList();
            List<End> known = ends.stream().map(CompletableFuture::join).toList();
            return new ImportCounts(count(known, End.IMPORTED), count(known, End.UNCHANGED), count(known, End.DIFFERING),
                    count(known, End.FAILED), count(known, End.LEFT));
        }
    }

    private End store(RateTable day) {
        if (Invocation.current().remaining().compareTo(MARGIN) < 0) {
            return End.LEFT;
        }
        try {
            return switch (tables.putIfAbsent(day, clock.instant())) {
                case RateTables.Outcome.Imported _ -> End.IMPORTED;
                case RateTables.Outcome.AlreadyThere(var stored) -> unchanged(day, stored);
            };
        } catch (SdkException | Contended failure) {
            Log.error("rates_not_stored", failure, LogField.SOURCE, day.source(), LogField.DATE, day.date());
            return End.FAILED;
        }
    }

    private static End unchanged(RateTable sent, RateTable stored) {
        if (SameRates.in(sent, stored)) {
            return End.UNCHANGED;
        }
        Log.warn("rates_differ", LogField.SOURCE, sent.source(), LogField.DATE, sent.date());
        return End.DIFFERING;
    }

    private static long count(List<End> ends, End wanted) {
        return ends.stream().filter(end -> end == wanted).count();
    }

    private enum End {
        IMPORTED, UNCHANGED, DIFFERING, FAILED, LEFT
    }
}
