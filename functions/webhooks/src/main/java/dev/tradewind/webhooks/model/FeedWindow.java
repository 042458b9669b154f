package dev.tradewind.webhooks.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader may have of a feed: entries that follow each other without a gap. Where one is missing, the next was seen before it, and
 * would be the last that the reader ever hears of it.
 */
public final class FeedWindow {
    private FeedWindow() {}

    /**
     * An entry in its place.
     *
     * @param number from 1, without gaps
     */
    public record Numbered(long number, FeedEntry entry) {}

    /** The entries that follow the position without a gap. */
    public static List<Numbered> after(long position, List<Numbered> seen) {
        List<Numbered> following = new ArrayList<>();
        for (Numbered one : seen) {
            if (one.number() != position + following.size() + 1) {
                break;
            }
            following.add(one);
        }
        return following;
    }
}
