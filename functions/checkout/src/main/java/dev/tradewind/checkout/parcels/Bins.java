package dev.tradewind.checkout.parcels;

import dev.tradewind.checkout.model.ParcelGroup.Content;
import dev.tradewind.checkout.model.Size;
import java.util.ArrayList;
import java.util.List;

/** Parcels that have been packed alike so far. */
record Bins(long count, List<Content> contents, Size free) {
    static Bins empty(long count, Size limit) {
        return new Bins(count, List.of(), limit);
    }

    /** That many of them. */
    Bins of(long some) {
        return new Bins(some, contents, free);
    }

    /** The same, each with that many units more. */
    Bins with(Goods goods, long quantity) {
        List<Content> more = new ArrayList<>(contents);
        more.add(new Content(goods.line(), Math.toIntExact(quantity)));
        return new Bins(count, more, free.minus(goods.unit().times(quantity)));
    }
}
