package dev.tradewind.replay.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.replay.report.Latencies.Figures;

/** What came of a load test, for programs. */
final class LoadJson {
    private LoadJson() {}

    /** Of what was not run nothing is told. */
    static String of(LoadResult result) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("at", result.at().toString()).put("machine", result.machine())
                .put("disturbed", result.disturbed())
                .put("interrupted", result.interrupted());
        result.stages().forEach(stage -> stage(root.withArray("stages").addObject(), stage));
        result.sale().ifPresent(sale -> sale(root.putObject("flash_sale"), sale));
        result.soak().ifPresent(soak -> soak(root.putObject("soak"), soak));
        return root.toPrettyString() + "\n";
    }

    private static void stage(ObjectNode node, Stage stage) {
        node.put("buyers", stage.buyers()).put("seconds", stage.took().toMillis() / 1_000.0).put("placed", stage.placed())
                .put("per_second", stage.perSecond()).put("mean_ms", stage.millis()).put("own_ms", stage.ownMillis())
                .put("queued_ms", stage.queuedMillis())
                .put("waited_ms", stage.waitedMillis())
                .put("waited_share", stage.waitedShare()).put("afterwards_waited_ms", stage.afterwardsMillis())
                .put("calls_waited_for", stage.waited().calls());
        figures(node.putObject("order_ms"), stage.order());
        ObjectNode calls = node.putObject("calls_ms");
        stage.calls().forEach((call, figures) -> figures(calls.putObject(call.word()), figures));
        stage.others().forEach(node.putObject("not_placed")::put);
    }

    private static void sale(ObjectNode node, FlashSale.Result sale) {
        node.put("sold", sale.sold()).put("seconds", sale.soldIn().toMillis() / 1_000.0).put("per_second", sale.perSecond())
                .put("left", sale.left()).put("contended", sale.contended()).put("fair", sale.fair());
        figures(node.putObject("complete_ms"), sale.complete());
        sale.others().forEach(node.putObject("others")::put);
    }

    private static void soak(ObjectNode node, Steady.Result soak) {
        Trend trend = soak.verdict().trend();
        node.put("seconds", soak.took().toSeconds()).put("rate", soak.rate()).put("placed", soak.placed())
                .put("flat", soak.verdict() instanceof Verdict.Flat).put("bytes_per_order", trend.bytesPerOrder())
                .put("standard_error", trend.error()).put("bound", Verdict.BOUND);
        ObjectNode calls = node.putObject("calls_ms");
        soak.calls().forEach((call, figures) -> figures(calls.putObject(call.word()), figures));
        soak.samples().forEach(sample -> node.withArray("samples").addObject().put("seconds", Math.round(sample.seconds()))
                .put("heap_bytes", sample.heap()).put("orders", sample.orders()));
        soak.others().forEach(node.putObject("not_placed")::put);
    }

    private static void figures(ObjectNode node, Figures figures) {
        node.put("count", figures.count()).put("p50", figures.p50()).put("p95", figures.p95()).put("p99", figures.p99()).put("max",
                figures.max());
    }
}
