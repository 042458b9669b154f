package dev.tradewind.replay.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.replay.CannotRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    @TempDir
    private Path directory;

    @Test
    void aRunThatIsTakenUpHasTheSamePosts() {
        assertThat(plan("run-one").posts()).isEqualTo(plan("run-one").posts()).isNotEqualTo(plan("run-two").posts());
    }

    @Test
    void everyEventIsToldAndAFifthTwice() {
        Plan plan = plan("run-one");
        var distinct = new HashSet<>(plan.posts());
        assertThat(distinct.stream().mapToInt(post -> post.events().size()).sum()).isEqualTo(2_000);
        assertThat(distinct).extracting(post -> post.events().size()).contains(1, 2, 3, 4);
        assertThat(plan.posts().size() / (double) distinct.size()).isBetween(1.15, 1.25);
    }

    @Test
    void theLastEventByTheClockSaysWhereItEnds() {
        Plan plan = plan("run-one");
        for (int parcel = 0; parcel < plan.parcels(); parcel++) {
            int number = parcel;
            Way.Event last = plan.posts().stream().filter(post -> post.parcel() == number).flatMap(post -> post.events().stream())
                    .max((one, other) -> one.at().toInstant().compareTo(other.at().toInstant())).orElseThrow();
            assertThat(plan.end(parcel)).isEqualTo(last.status());
        }
        assertThat(IntStream.range(0, plan.parcels()).mapToObj(plan::end).distinct()).contains("delivered", "in_transit", "exception");
    }

    /** What is older than a week when its shipment is registered is not of it. */
    @Test
    void everyEventIsOfTheDaysBeforeTheRun() {
        assertThat(plan("run-one").posts()).flatExtracting(Plan.Post::events)
                .allSatisfy(event -> assertThat(event.at().toInstant()).isBetween(START, START.plus(Duration.ofDays(6))));
    }

    @Test
    void whatWasAcknowledgedWithoutAGapIsNotPostedAgain() {
        var acknowledged = new Acknowledged(998);
        acknowledged.add(1_000);
        assertThat(acknowledged.withoutGap()).isEqualTo(998);
        assertThat(acknowledged.add(998)).isFalse();
        assertThat(acknowledged.add(999)).as("past a thousand").isTrue();
        assertThat(acknowledged.withoutGap()).isEqualTo(1_001);
        assertThat(acknowledged.count()).isEqualTo(1_001);
    }

    @Test
    void aJournalIsTakenUpByTheSamePlanOnly() throws IOException {
        var journal = new Journal(directory);
        assertThat(journal.read("a")).isEmpty();
        var entry = new Journal.Entry(UUID.randomUUID(), "a", START, 4_711);
        journal.write(entry);
        assertThat(journal.read("a")).contains(entry);
        assertThat(journal.read("b")).isEmpty();
        Files.writeString(directory.resolve("journal.txt"), "half");
        assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> journal.read("a"));
        journal.remove();
        assertThat(journal.read("a")).isEmpty();
    }

    private static Plan plan(String word) {
        return new Plan(word, new SoakSettings(URI.create("http://localhost"), Optional.empty(), Optional.empty(), "", 1, 100, 2_000,
                Path.of("none")), START);
    }
}
