package dev.tradewind.replay.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tradewind.replay.FakeSuite;
import dev.tradewind.replay.FakeSuite.Fault;
import dev.tradewind.replay.load.LoadSettings.Part;
import dev.tradewind.replay.suite.Call;
import dev.tradewind.replay.suite.Suite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class LoadRunTest {
    private static final String COMPLETE = "POST /checkout-sessions/:id/complete";

    @TempDir
    private Path directory;
    private final FakeSuite fake = new FakeSuite();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        fake.close();
    }

    private LoadRun run(Part... parts) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new LoadRun(new LoadSettings(fake.url(), Set.of(parts), List.of(1, 4), Duration.ofMillis(500), Duration.ofSeconds(1), 50,
                directory), out);
    }

    @Test
    void ordersAreCountedByBuyers() throws Exception {
        LoadResult result = run(Part.STEPS).run();
        assertThat(result.exitCode()).isZero();
        assertThat(result.stages()).extracting(Stage::buyers).containsExactly(1, 4);
        assertThat(result.stages()).allSatisfy(stage -> {
            assertThat(stage.placed()).isPositive().isEqualTo(stage.order().count());
            assertThat(stage.calls().get(Call.COMPLETE).count()).isEqualTo(stage.placed());
            assertThat(stage.order().p50()).isPositive().isLessThanOrEqualTo(stage.order().p99());
        });
        JsonNode told = new ObjectMapper().readTree(LoadJson.of(result));
        assertThat(told.at("/stages/1/placed").asLong()).isEqualTo(result.stages().get(1).placed());
        assertThat(LoadText.of(result)).contains("| 4 | ", "| 1 | complete | ").doesNotContain("Flash", "Soak");
        assertThat(parsed(LoadChart.svg(result.stages())).getElementsByTagName("rect").getLength()).isEqualTo(1 + 4);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Warm-up   8 buyers [", "Load      4 buyers [");
    }

    @Test
    void ordersThatAreNotPlacedAreAFailure() {
        fake.shop().completes("canceled");
        LoadResult result = run(Part.STEPS).run();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stages().getFirst().others()).containsOnlyKeys("not_ready");
    }

    @Test
    void allUnitsOfASaleAreSoldAndWhoeverWasAskedToComeAgainIsCounted() {
        fake.fail(COMPLETE, Fault.BUSY, Fault.CONTENDED, Fault.CONTENDED);
        LoadResult result = run(Part.FLASH).run();
        FlashSale.Result sale = result.sale().orElseThrow();
        assertThat(sale.sold()).isEqualTo(200);
        assertThat(sale.others()).isEqualTo(Map.of("out_of_stock", 120L));
        assertThat(sale.contended()).as("one was busy for another reason").isEqualTo(2);
        assertThat(sale.fair()).isTrue();
        assertThat(result.exitCode()).isZero();
        assertThat(LoadText.of(result)).contains("**200 sold**", "0 left", "out_of_stock=120");
    }

    @Test
    void oversellingIsNoticed() {
        fake.shop().oversells();
        LoadResult result = run(Part.FLASH).run();
        assertThat(result.sale().orElseThrow().fair()).isFalse();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(LoadText.of(result)).contains("NOT FAIR");
    }

    private Steady.Result soak(Duration time, int rate) throws IOException {
        var meters = new Meters();
        try (var suite = new Suite(fake.url(), meters)) {
            return new Steady(suite, Shop.open(suite), meters, () -> false, Duration.ofMillis(100)).run(time, rate);
        }
    }

    @Test
    void aSoakKeepsItsRateAndLooksAtTheMemory() throws Exception {
        Steady.Result soak = soak(Duration.ofSeconds(2), 50);
        assertThat(soak.placed()).isEqualTo(100);
        assertThat(soak.samples()).hasSizeBetween(15, 21);
        assertThat(soak.good()).as(soak.verdict().text()).isTrue();
        assertThat(fake.heard("DELETE /_local/mailbox")).hasSameSizeAs(soak.samples());
        assertThat(parsed(HeapChart.svg(soak.samples())).getElementsByTagName("polyline").getLength()).isEqualTo(1);
    }

    /** What is under way would be taken for what is kept. */
    @Test
    void theMemoryIsLookedAtBetweenOrders() throws Exception {
        var underWay = new AtomicLong(-1);
        fake.before("POST /_local/memory", 6,
                () -> underWay.set(fake.heard("POST /checkout-sessions").size() - fake.heard("GET /orders/:id").size()));
        soak(Duration.ofSeconds(1), 100);
        assertThat(underWay).hasValue(0);
        assertThat(fake.heard("POST /_local/idle")).hasSameSizeAs(fake.heard("POST /_local/memory"));
    }

    @Test
    void aSoakOfALeakFails() throws Exception {
        fake.shop().keeps(4_000);
        Steady.Result soak = soak(Duration.ofSeconds(2), 50);
        assertThat(soak.verdict()).isInstanceOf(Verdict.Growing.class);
        assertThat(soak.good()).isFalse();
    }

    @Test
    void anInterruptedTestTellsHowFarItCame() {
        LoadRun run = run(Part.STEPS, Part.FLASH, Part.SOAK);
        fake.before(COMPLETE, 30, () -> {
            run.stop();
            fake.close();
        });
        LoadResult result = run.run();
        assertThat(result.exitCode()).isEqualTo(130);
        assertThat(result.sale()).isEmpty();
        assertThat(LoadText.of(result)).contains("INTERRUPTED");
    }

    /** A soak by itself leaves the figures of buyers as they were. */
    @Test
    void eachPartHasFilesOfItsOwn() throws IOException {
        Files.writeString(directory.resolve("load.md"), "of an earlier run");
        LoadResult soaked = run().run().with(List.of(), Optional.empty(), Optional.of(soak(Duration.ofMillis(800), 20)));
        LoadFiles.write(soaked, directory);
        assertThat(Files.readString(directory.resolve("load.md"))).isEqualTo("of an earlier run");
        assertThat(Files.readString(directory.resolve("soak.md"))).contains("## Soak").doesNotContain("Flash");
        assertThat(directory.resolve("soak.svg")).isNotEmptyFile();
        JsonNode told = new ObjectMapper().readTree(directory.resolve("soak.json").toFile());
        assertThat(told.at("/soak/samples")).hasSameSizeAs(soaked.soak().orElseThrow().samples());
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }
}
