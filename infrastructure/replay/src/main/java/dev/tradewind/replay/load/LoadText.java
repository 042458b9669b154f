package dev.tradewind.replay.load;

import dev.tradewind.replay.report.Latencies.Figures;
import dev.tradewind.replay.suite.Call;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a load test, as a Markdown page. */
final class LoadText {
    private static final List<Call> STEPS = List.of(Call.CREATE, Call.ADDRESS, Call.OPTION, Call.COMPLETE, Call.ORDER);

    private final StringBuilder text = new StringBuilder();

    private LoadText() {}

    static String of(LoadResult result) {
        LoadText page = new LoadText();
        page.line("# Load on one machine\n");
        page.line("Written by `mvn -q -Pload` on %s: %s. %s%s\n", result.at().toString().substring(0, 10), result.machine(),
                result.disturbed(),
                result.interrupted() ? " INTERRUPTED." : "");
        if (!result.stages().isEmpty()) {
            page.stages(result.stages());
        }
        result.sale().ifPresent(page::sale);
        result.soak().ifPresent(page::soak);
        return page.text.toString();
    }

    private void stages(List<Stage> stages) {
        line("## Whole orders of two skus\n");
        line("![orders](load.svg)\n");
        line("Times of a whole order: session, address, option, complete, a look at the order. Of the mean, *queued* is what its requests waited for");
        line("a free environment, *DynamoDB* what its functions waited for DynamoDB Local, *ours* the rest: HTTP, gateway, checks of policies, functions. What");
        line("happens *afterwards*, relay, mail, stock, shipping, nobody waits for; told is how long that waits for DynamoDB Local.\n");
        line("| buyers | orders/s | p50 ms | p95 | p99 | mean | ours | queued | DynamoDB | share | calls | afterwards | not placed |");
        line("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        stages.forEach(stage -> line("| %d | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f %% | %.1f | %.0f | %s |",
                stage.buyers(),
                stage.perSecond(), stage.order().p50(), stage.order().p95(), stage.order().p99(), stage.millis(), stage.ownMillis(),
                stage.queuedMillis(), stage.waitedMillis(),
                stage.waitedShare() * 100, (double) stage.waited().calls() / Math.max(1, stage.order().count()), stage.afterwardsMillis(),
                words(stage.others())));
        line("\n| buyers | step | p50 ms | p95 | p99 | max |");
        line("| ---: | --- | ---: | ---: | ---: | ---: |");
        stages.forEach(stage -> STEPS.forEach(step -> {
            if (stage.calls().containsKey(step)) {
                Figures figures = stage.calls().get(step);
                line("| %d | %s | %.1f | %.1f | %.1f | %.1f |", stage.buyers(), step.word(), figures.p50(), figures.p95(), figures.p99(),
                        figures.max());
            }
        }));
        line("");
    }

    private void sale(FlashSale.Result sale) {
        line("## Flash sale\n");
        line("%d ready sessions for %d units of one sku, completed by %d buyers at once: **%d sold** in %.1f s (%.1f a second), %d left; the others: %s.",
                FlashSale.wanted(), Shop.SALE, FlashSale.BUYERS, sale.sold(), sale.soldIn().toMillis() / 1_000.0, sale.perSecond(),
                sale.left(), words(sale.others()));
        line("Complete: p50 %.0f, p95 %.0f, p99 %.0f ms. %d answers were 503 `contended`. %s\n", sale.complete().p50(),
                sale.complete().p95(), sale.complete().p99(), sale.contended(),
                sale.fair() ? "Each unit sold once, everybody else told `out_of_stock`." : "NOT FAIR.");
    }

    private void soak(Steady.Result soak) {
        line("## Soak\n");
        line("![heap](soak.svg)\n");
        line("%,d orders in %d:%02d at %d a second (%.2f came through)%s. The heap after a collection, over the last two thirds: **%s**.\n",
                soak.placed(), soak.took().toMinutes(), soak.took().toSecondsPart(), soak.rate(), soak.perSecond(),
                soak.others().isEmpty() ? "" : ", not placed: " + words(soak.others()), soak.verdict().text());
    }

    private static String words(Map<String, Long> counts) {
        return counts.isEmpty() ? "none" : counts.toString().replaceAll("[{}]", "");
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
