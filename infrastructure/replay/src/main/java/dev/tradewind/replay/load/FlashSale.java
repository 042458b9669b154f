package dev.tradewind.replay.load;

import dev.tradewind.replay.Drive;
import dev.tradewind.replay.history.PlannedOrder;
import dev.tradewind.replay.report.Latencies;
import dev.tradewind.replay.suite.Bought;
import dev.tradewind.replay.suite.Buyer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** One sku that more want than there is of: sessions are made ready, and all completed at once. */
final class FlashSale {
    /** Buyers at once. */
    static final int BUYERS = 64;

    private static final int WANTED = 320;

    private final Shop shop;
    private final Meters meters;
    private final Drive drive;
    private final AtomicLong soldOut = new AtomicLong();

    FlashSale(Shop shop, Meters meters, Drive drive) {
        this.shop = shop;
        this.meters = meters;
        this.drive = drive;
    }

    private record Ready(PlannedOrder order, String path) {}

    /**
     * How a sale went.
     *
     * @param soldIn from the first completion's beginning to the last sale's end
     * @param others what those were told who got nothing, by word
     * @param left units that the suite says it has
     * @param contended how often a buyer was asked to send the same request again since too many wanted the same goods
     */
    record Result(long sold, Duration soldIn, Map<String, Long> others, long left, long contended, Latencies.Figures complete) {
        double perSecond() {
            return sold * 1_000.0 / Math.max(1, soldIn.toMillis());
        }

        /** Every unit sold once, and everybody else told so. */
        boolean fair() {
            return sold == Shop.SALE && left == 0 && others.equals(Map.of("out_of_stock", WANTED - Shop.SALE));
        }
    }

    /** How many sessions are completed. */
    static int wanted() {
        return WANTED;
    }

    Result run() {
        List<Ready> ready = Collections.synchronizedList(new ArrayList<>());
        Ends ends = new Ends();
        drive.each(IntStream.range(0, WANTED).mapToObj(shop::sale).toList(), order -> {
            switch (shop.buyer().prepare(order)) {
                case Buyer.Prepared.Ready(String path) -> ready.add(new Ready(order, path));
                case Buyer.Prepared.Ended(var bought) -> ends.add(bought);
            }
        });
        Latencies latencies = meters.anew();
        long begin = System.nanoTime();
        drive.each(List.copyOf(ready), each -> {
            Bought bought = shop.buyer().complete(each.order(), each.path());
            ends.add(bought);
            if (bought instanceof Bought.Placed) {
                soldOut.accumulateAndGet(System.nanoTime() - begin, Math::max);
            }
        });
        long contended = latencies.repetitions().entrySet().stream().filter(each -> each.getKey().endsWith("http_503_contended"))
                .mapToLong(Map.Entry::getValue).sum();
        var complete = latencies.figures().getOrDefault(dev.tradewind.replay.suite.Call.COMPLETE, new Latencies.Figures(0, 0, 0, 0, 0));
        return new Result(ends.placed(), Duration.ofNanos(soldOut.get()), ends.others(), drive.isStopping() ? -1 : shop.left(), contended,
                complete);
    }
}
