package dev.tradewind.benchmarks.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.benchmarks.Machine;
import dev.tradewind.benchmarks.cold.Candidate.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsTest {
    private static final Machine MACHINE = new Machine("25", "2 processors", 0.5);
    private static final Inside INSIDE = new Inside(5_000, 40, 120, 60, 80, 36 << 20);

    @Test
    void aMedianIsTheMiddleOrTheMeanOfTheTwo() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Median.of(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3);
        assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** The second pair ran while the machine was ten times slower; medians of each way alone would call the package five times as slow. */
    @Test
    void ratiosAreOfPairs() {
        Starts starts = starts(Map.of(Way.NODE, totals(100, 1_000, 90), Way.PACKAGE, totals(110, 1_100, 500)));
        assertThat(starts.ratio(Way.PACKAGE, Way.NODE)).containsExactly(1.1, 1.1, 500 / 90.0);
        assertThat(starts.median(Way.PACKAGE, Sample::total)).isEqualTo(OptionalDouble.of(500));
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        Starts starts = starts(Map.of(Way.PACKAGE, totals(110, 120)));
        assertThat(starts.ratio(Way.PACKAGE, Way.NODE)).isEmpty();
        assertThat(starts.median(Way.NODE, Sample::total)).isEmpty();
        ColdResults results = new ColdResults(MACHINE, 2);
        results.add(starts);
        assertThat(results.table()).contains("| FxHttp | POST /fx/quotes |  | 115 |  |  |  |  |  |")
                .contains("| FxHttp | 120 | 60 | 80 | 3.0 |  | 5000 | 40 | 36 | 90 |  |");
    }

    @Test
    void resultsAreATableAChartAndJson(@TempDir Path directory) throws java.io.IOException {
        ColdResults results = new ColdResults(MACHINE, 1);
        results.add(
                starts(Map.of(Way.NODE, totals(100), Way.PACKAGE, totals(125), Way.BARE, totals(500), Way.MANAGED, totals(600), Way.HELLO,
                        totals(300))));
        results.add(new Wire(Map.of(Way.NODE, List.of(2.0, 3.0, 1.0))));
        results.write(directory);
        assertThat(directory.resolve("cold.md")).content()
                .contains("| 100 | 125 | 1.25 (1.25 to 1.25) | 0.25 (0.25 to 0.25) | 500 | 600 | 300 |");
        assertThat(directory.resolve("cold.json")).content().contains("\"package\":[{\"ready\":62.5,\"total\":125.0");
        assertThat(directory.resolve("cold.md")).content().contains("JDK 25; 2 processors; load 0.5 before.",
                "| Node.js, one read | 2.00 | 3.00 | 1.00 |");
        assertThat(directory.resolve("cold.json")).content().contains("\"wire\":{\"node\":[2.000,3.000,1.000]}");
        assertThat(directory.resolve("cold.svg")).content().startsWith("<svg").contains("FxHttp", ">600<").endsWith("</svg>\n");
    }

    private static List<Sample> totals(double... totals) {
        return java.util.Arrays.stream(totals).mapToObj(total -> new Sample(total / 2, total, 3, 90)).toList();
    }

    private static Starts starts(Map<Way, List<Sample>> samples) {
        return new Starts("FxHttp", "POST /fx/quotes", samples, INSIDE);
    }
}
