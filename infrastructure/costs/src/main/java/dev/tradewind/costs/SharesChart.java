package dev.tradewind.costs;

import java.util.List;

/** Draws what a million lives are paid for, as bars. */
final class SharesChart {
    private static final int WIDTH = 720;
    private static final int LABELS = 160;
    private static final int BARS = 420;
    private static final int ROW = 26;
    private static final int HEAD = 70;

    private SharesChart() {}

    /** @return an SVG document */
    static String svg(Report report) {
        Bill bill = report.bill(Report.LIFE, Report.TOLD, Load.QUIET);
        List<Share> shares = report.shares(Load.QUIET);
        double most = bill.of(shares.getFirst());
        int height = HEAD + ROW * shares.size() + 16;
        StringBuilder svg = new StringBuilder(
                """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif" font-size="13">
                        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                        <text x="20" y="30" font-size="18" font-weight="bold" fill="#1b1b1b">A million lives of an order: %3$s USD</text>
                        <text x="20" y="50" fill="#5a5a5a">List prices, us-east-1, %4$d MB, every message alone</text>
                        """
                        .formatted(WIDTH, height, Report.usd(bill.total()), Report.TOLD));
        for (int i = 0; i < shares.size(); i++) {
            double usd = bill.of(shares.get(i));
            int y = HEAD + ROW * i;
            long length = Math.max(1, Math.round(BARS * usd / most));
            svg.append("""
                    <text x="%d" y="%d" text-anchor="end" fill="#1b1b1b">%s</text>
                    <rect x="%d" y="%d" width="%d" height="%d" fill="#2f6f9f"/>
                    <text x="%d" y="%d" fill="#3a3a3a">%s</text>
                    """.formatted(LABELS - 8, y + 13, shares.get(i).label(), LABELS, y, length, ROW - 8, LABELS + length + 8, y + 13,
                    Report.usd(usd)));
        }
        return svg.append("</svg>\n").toString();
    }
}
