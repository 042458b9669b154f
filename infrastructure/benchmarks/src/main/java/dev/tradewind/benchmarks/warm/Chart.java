package dev.tradewind.benchmarks.warm;

import java.util.Locale;
import java.util.Map;

/** Draws the medians as bars, with the aims as strokes. */
final class Chart {
    private static final int WIDTH = 820;
    private static final int LABELS = 390;
    private static final int BARS = 350;
    private static final int ROW = 34;
    private static final int BAR = 12;
    private static final int HEAD = 72;
    private static final Map<Compiler, String> COLOURS = Map.of(Compiler.C1, "#2f6f9f", Compiler.C2, "#8fbf6f");

    private final Results results;
    private final double most;

    Chart(Results results) {
        this.results = results;
        this.most = results.figures().entrySet().stream()
                .mapToDouble(entry -> Math.max(entry.getKey().target().orElse(0),
                        entry.getValue().values().stream().mapToDouble(Figure::cpu).max().orElse(0)))
                .max().orElse(1);
    }

    /** An SVG document. */
    String svg() {
        int height = HEAD + ROW * results.figures().size() + 16;
        StringBuilder svg = new StringBuilder(
                """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif" font-size="12">
                        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                        <text x="20" y="28" font-size="17" font-weight="bold" fill="#1b1b1b">What an invocation computes, warm: µs, median</text>
                        <text x="20" y="50" fill="#5a5a5a">Blue: C1 alone, as managed java25 runs. Green: C2, the default. Red: the aim.</text>
                        """
                        .formatted(WIDTH, height));
        int y = HEAD;
        for (Work work : results.figures().keySet()) {
            row(svg, work, y);
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private void row(StringBuilder svg, Work work, int y) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#1b1b1b\">%s</text>%n".formatted(LABELS - 8, y + BAR + 4,
                work.operation()));
        int top = y;
        for (var entry : results.figures().get(work).entrySet()) {
            double micros = entry.getValue().cpu();
            svg.append(String.format(Locale.ROOT, """
                    <rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>
                    <text x="%d" y="%d" font-size="11" fill="#3a3a3a">%.0f</text>
                    """, LABELS, top, length(micros), BAR, COLOURS.get(entry.getKey()), LABELS + length(micros) + 6, top + BAR - 2,
                    micros));
            top += BAR + 1;
        }
        work.target().ifPresent(aim -> svg.append("<rect x=\"%d\" y=\"%d\" width=\"2\" height=\"%d\" fill=\"#b03030\"/>%n"
                .formatted(LABELS + length(aim), y - 2, 2 * BAR + 5)));
    }

    private int length(double micros) {
        return (int) Math.max(1, Math.round(BARS * micros / most));
    }
}
