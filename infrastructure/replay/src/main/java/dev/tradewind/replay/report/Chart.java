package dev.tradewind.replay.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws orders by country and by currency as bars. One country often has nine tenths of all orders, so the bars' lengths are
 * logarithmic; the figures stand beside them.
 */
public final class Chart {
    private static final int WIDTH = 760;
    private static final int LABELS = 170;
    private static final int BARS = 420;
    private static final int ROW = 22;
    private static final int HEAD = 86;
    private static final int BETWEEN = 58;

    private final StringBuilder svg = new StringBuilder();
    private int y = HEAD;

    private Chart() {}

    /** The drawing as an SVG document. */
    public static String svg(String title, Map<String, Long> byCountry, Map<String, Long> byCurrency) {
        int height = HEAD + BETWEEN * 2 + ROW * (byCountry.size() + byCurrency.size());
        var chart = new Chart();
        chart.svg
                .append("""
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif" font-size="13">
                        <title>%3$s</title>
                        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                        <text x="20" y="32" font-size="18" font-weight="bold" fill="#1b1b1b">%3$s</text>
                        <text x="20" y="54" fill="#5a5a5a">Bar length is logarithmic; figures are orders and their share.</text>
                        """
                        .formatted(WIDTH, height, escaped(title)));
        chart.bars("By country", byCountry, "#2f6f9f");
        chart.bars("By currency", byCurrency, "#b5651d");
        return chart.svg.append("</svg>\n").toString();
    }

    private void bars(String heading, Map<String, Long> counts, String colour) {
        long all = Results.View.sum(counts);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        text(20, y, heading, "font-weight=\"bold\" fill=\"#1b1b1b\"");
        y += ROW;
        List<Map.Entry<String, Long>> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        for (Map.Entry<String, Long> count : sorted) {
            long length = Math.round(BARS * Math.log1p((double) count.getValue()) / Math.log1p((double) most));
            text(LABELS - 8, y, count.getKey(), "text-anchor=\"end\" fill=\"#1b1b1b\"");
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n".formatted(LABELS, y - ROW + 9, length, ROW - 6,
                    colour));
            text(LABELS + length + 8, y, String.format(Locale.ROOT, "%,d (%.1f %%)", count.getValue(), 100.0 * count.getValue() / all),
                    "fill=\"#3a3a3a\"");
            y += ROW;
        }
        y += BETWEEN - ROW;
    }

    private void text(long x, int baseline, String text, String attributes) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(baseline).append("\" ").append(attributes).append('>')
                .append(escaped(text))
                .append("</text>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
