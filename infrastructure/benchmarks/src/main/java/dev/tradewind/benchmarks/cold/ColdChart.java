package dev.tradewind.benchmarks.cold;

import dev.tradewind.benchmarks.cold.Candidate.Way;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the medians of packages as bars beside the managed runtime's, and the yardstick's as strokes. */
final class ColdChart {
    private static final int WIDTH = 820;
    private static final int LABELS = 170;
    private static final int BARS = 580;
    private static final int ROW = 34;
    private static final int BAR = 12;
    private static final int HEAD = 72;
    private static final Map<Way, String> COLOURS = Map.of(Way.PACKAGE, "#2f6f9f", Way.MANAGED, "#c9b458");

    private final List<Starts> all;
    private final double most;

    ColdChart(List<Starts> all) {
        this.all = all;
        this.most = all.stream().mapToDouble(starts -> starts.median(Way.MANAGED, Sample::total).orElse(1)).max().orElse(1);
    }

    /** An SVG document. */
    String svg() {
        int height = HEAD + ROW * all.size() + 16;
        StringBuilder svg = new StringBuilder(
                """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif" font-size="12">
                        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                        <text x="20" y="28" font-size="17" font-weight="bold" fill="#1b1b1b">From the start of a process to its first answer: ms, median</text>
                        <text x="20" y="50" fill="#5a5a5a">Blue: package with cache. Yellow: as managed java25. Red: a Node.js bundle with one read.</text>
                        """
                        .formatted(WIDTH, height));
        for (int i = 0; i < all.size(); i++) {
            row(svg, all.get(i), HEAD + ROW * i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void row(StringBuilder svg, Starts starts, int y) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#1b1b1b\">%s</text>%n".formatted(LABELS - 8, y + BAR + 4,
                starts.function()));
        bar(svg, starts, Way.PACKAGE, y);
        bar(svg, starts, Way.MANAGED, y + BAR + 1);
        starts.median(Way.NODE, Sample::total)
                .ifPresent(node -> svg.append("<rect x=\"%d\" y=\"%d\" width=\"2\" height=\"%d\" fill=\"#b03030\"/>%n"
                        .formatted(LABELS + length(node), y - 2, 2 * BAR + 5)));
    }

    private void bar(StringBuilder svg, Starts starts, Way way, int y) {
        starts.median(way, Sample::total).ifPresent(total -> svg.append(String.format(Locale.ROOT, """
                <rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>
                <text x="%d" y="%d" font-size="11" fill="#3a3a3a">%.0f</text>
                """, LABELS, y, length(total), BAR, COLOURS.get(way), LABELS + length(total) + 6, y + BAR - 2, total)));
    }

    private int length(double millis) {
        return (int) Math.max(1, Math.round(BARS * millis / most));
    }
}
