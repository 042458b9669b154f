package dev.tradewind.fx;

import static dev.tradewind.fxquoting.RateSource.ECB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fx.ecb.EcbCsv;
import dev.tradewind.fx.ecb.EcbFiles;
import dev.tradewind.fx.ecb.EcbXml;
import dev.tradewind.fx.model.ImportCounts;
import dev.tradewind.fx.model.ImportOutcome;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.testkit.FixedClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class ImportRatesTest {

    private final TablesInMemory tables = new TablesInMemory();

    private final ImportRates imports = new ImportRates(tables, FixedClock.at("2026-11-20T15:30:00Z"));

    @Test
    void everyDayOfAFileIsStored() {
        assertThat(csv(EcbFiles.HISTORY)).isEqualTo(done(3, 0, 0, 0, 0));
        assertThat(tables.of(ECB).values()).containsExactlyInAnyOrderElementsOf(EcbFiles.csv(EcbFiles.HISTORY));
    }

    @Test
    void aSecondImportChangesNothing() {
        csv(EcbFiles.HISTORY);
        assertThat(csv(EcbFiles.HISTORY)).isEqualTo(done(0, 3, 0, 0, 0));
        assertThat(tables.of(ECB)).hasSize(3);
    }

    @Test
    void anotherFileBringsItsOtherDays() {
        xml(EcbFiles.TWO_DAYS);
        assertThat(xml(EcbFiles.TWO_DAYS.replace("2026-11-19", "2026-11-17"))).isEqualTo(done(1, 1, 0, 0, 0));
    }

    /** ECB writes 1.1600 in one file and 1.16 in another. */
    @Test
    void theSameRateInOtherWritingIsUnchanged() {
        xml(EcbFiles.TWO_DAYS);
        assertThat(xml(EcbFiles.TWO_DAYS.replace("1.1600", "1.16"))).isEqualTo(done(0, 2, 0, 0, 0));
    }

    @Test
    void otherRatesOfADayAreToldAndDoNotReplaceTheFirst() {
        xml(EcbFiles.TWO_DAYS);
        assertThat(xml(EcbFiles.TWO_DAYS.replace("181.35", "999"))).isEqualTo(done(0, 1, 1, 0, 0));
        assertThat(tables.of(ECB).values()).containsExactlyInAnyOrderElementsOf(EcbFiles.xml(EcbFiles.TWO_DAYS));
    }

    @Test
    void aDayThatFailsDoesNotStopTheOthers() {
        tables.failOn(LocalDate.of(2026, 11, 20));
        assertThat(csv(EcbFiles.HISTORY)).isEqualTo(done(2, 0, 0, 1, 0));
    }

    @Test
    void whatTheTimeDoesNotSufficeForIsLeft() {
        var over = new Invocation("request", "correlation", "function", Instant.now().plusSeconds(1));
        assertThat(over.call(() -> csv(EcbFiles.HISTORY))).isEqualTo(done(0, 0, 0, 0, 3));
        assertThat(tables.of(ECB)).isEmpty();
    }

    @Test
    void aCutFileChangesNothing() {
        for (int tenth = 0; tenth < 10; tenth++) {
            assertThat(xml(cut(EcbFiles.TWO_DAYS, tenth))).isInstanceOf(ImportOutcome.Refused.class);
            assertThat(csv(cut(EcbFiles.HISTORY, tenth))).isInstanceOf(ImportOutcome.Refused.class);
        }
        assertThat(tables.of(ECB)).isEmpty();
    }

    @Test
    void oneFaultyDayKeepsTheOthersOut() {
        assertThat(csv(EcbFiles.HISTORY.replace("7.5365", "-7.5365"))).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(tables.of(ECB)).isEmpty();
    }

    /** A table cannot be corrected: a slip of the finger must not set a day years ahead. */
    @Test
    void aDayThatHasBegunNowhereIsRefused() {
        assertThat(xml(EcbFiles.TWO_DAYS.replace("2026-11-20", "2026-11-21"))).isEqualTo(done(2, 0, 0, 0, 0));
        assertThat(xml(EcbFiles.TWO_DAYS.replace("2026-11-20", "2026-11-22")))
                .isEqualTo(new ImportOutcome.Refused("the day 2026-11-22 is yet to come"));
        assertThat(tables.of(ECB)).doesNotContainKey(LocalDate.of(2026, 11, 22));
    }

    private ImportOutcome xml(String document) {
        return imports.run(EcbXml.read(ECB, document.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportOutcome csv(String file) {
        return imports.run(EcbCsv.read(ECB, file.getBytes(StandardCharsets.UTF_8)));
    }

    /** Amid each tenth; at their ends a history would be cut between two lines, which leaves whole days. */
    private static String cut(String file, int tenth) {
        return file.substring(0, file.length() * (2 * tenth + 1) / 20);
    }

    private static ImportOutcome done(long imported, long unchanged, long differing, long failed, long left) {
        return new ImportOutcome.Done(new ImportCounts(imported, unchanged, differing, failed, left));
    }
}
