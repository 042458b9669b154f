package dev.tradewind.replay.load;

import java.util.List;
import java.util.Locale;

/** Draws orders a second by buyers, and what the mean order's time went to. */
final class LoadChart {
    private static final int WIDTH = 760;
    private static final int LABELS = 100;
    private static final int BARS = 520;
    private static final int ROW = 24;
    private static final int HEAD = 66;
    private static final int BETWEEN = 44;
    private static final String OURS = "#2f6f9f";
    private static final String QUEUED = "#b8b8b8";
    private static final String THEIRS = "#c9a227";

    private static final List<String> COLOURS = List.of(OURS, QUEUED, THEIRS);

    private final StringBuilder svg = new StringBuilder();

    private LoadChart() {}

    /** @return an SVG document */
    static String svg(List<Stage> stages) {
        int second = HEAD + ROW * stages.size() + BETWEEN;
        int height = second + ROW * stages.size() + 20;
        LoadChart chart = new LoadChart();
        chart.svg.append(
                """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif" font-size="13">
                        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                        <text x="20" y="30" font-size="18" font-weight="bold" fill="#1b1b1b">Whole orders of two skus on one machine</text>
                        """
                        .formatted(WIDTH, height));
        double fastest = stages.stream().mapToDouble(Stage::perSecond).max().orElse(1);
        double longest = stages.stream().mapToDouble(Stage::millis).max().orElse(1);
        chart.text(20, HEAD - 14, "start", "Orders a second");
        chart.text(20, second - 14, "start",
                "Milliseconds of the mean order: ours, waiting for an environment (grey), DynamoDB Local (yellow)");
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            chart.row(HEAD + ROW * i, stage.buyers(), String.format(Locale.ROOT, "%.1f", stage.perSecond()), stage.perSecond() / fastest);
            chart.row(second + ROW * i, stage.buyers(),
                    String.format(Locale.ROOT, "%.0f + %.0f + %.0f", stage.ownMillis(), stage.queuedMillis(), stage.waitedMillis()),
                    stage.ownMillis() / longest, stage.queuedMillis() / longest, stage.waitedMillis() / longest);
        }
        return chart.svg.append("</svg>\n").toString();
    }

    private void row(int y, int buyers, String figure, double... shares) {
        text(LABELS - 8, y + 13, "end", buyers + (buyers == 1 ? " buyer" : " buyers"));
        long x = LABELS;
        for (int i = 0; i < shares.length; i++) {
            x += bar(x, y, shares[i], COLOURS.get(i));
        }
        text(x + 8, y + 13, "start", figure);
    }

    private long bar(long x, int y, double share, String colour) {
        long length = Math.max(0, Math.round(BARS * share));
        if (length > 0) {
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n".formatted(x, y, length, ROW - 6, colour));
        }
        return length;
    }

    private void text(long x, int y, String anchor, String text) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"#3a3a3a\">%s</text>\n".formatted(x, y, anchor, text));
    }
}
