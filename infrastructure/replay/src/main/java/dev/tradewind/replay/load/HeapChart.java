package dev.tradewind.replay.load;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws what garbage collections left on the heap, over the time of a soak. */
final class HeapChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 300;
    private static final int LEFT = 70;
    private static final int TOP = 60;
    private static final int BOTTOM = 250;
    private static final int RIGHT = 740;

    private HeapChart() {}

    /** @return an SVG document; its scale begins at nothing, so that a small growth looks small */
    static String svg(List<Sample> samples) {
        double longest = samples.stream().mapToDouble(Sample::seconds).max().orElse(1);
        long most = samples.stream().mapToLong(Sample::heap).max().orElse(1);
        String points = samples.stream().map(sample -> String.format(Locale.ROOT, "%.1f,%.1f",
                LEFT + (RIGHT - LEFT) * sample.seconds() / Math.max(1, longest),
                BOTTOM - (BOTTOM - TOP) * (double) sample.heap() / most)).collect(Collectors.joining(" "));
        return String.format(Locale.ROOT,
                """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif" font-size="13">
                        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                        <text x="20" y="30" font-size="18" font-weight="bold" fill="#1b1b1b">Heap of suite and stack after a collection</text>
                        <line x1="%3$d" y1="%4$d" x2="%5$d" y2="%4$d" stroke="#8a8a8a"/>
                        <text x="%6$d" y="%7$d" text-anchor="end" fill="#3a3a3a">%8$.0f MB</text>
                        <text x="%6$d" y="%4$d" text-anchor="end" fill="#3a3a3a">0</text>
                        <text x="%5$d" y="%9$d" text-anchor="end" fill="#3a3a3a">%10$.0f s</text>
                        <polyline points="%11$s" fill="none" stroke="#2f6f9f" stroke-width="2"/>
                        </svg>
                        """,
                WIDTH, HEIGHT, LEFT, BOTTOM, RIGHT, LEFT - 8, TOP + 5, most / 1e6, BOTTOM + 20, longest, points);
    }
}
