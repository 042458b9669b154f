package dev.tradewind.replay.soak;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Every post of a run, in the order in which it is sent: one to {@value #MOST} events of a parcel each, of all parcels in a jumble, a fifth
 * of them twice. The same for the same seed.
 */
final class Plan {
    private static final int DOUBLED = 5;
    private static final int MOST = 4;
    private final String word;
    private final List<Way> ways = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();

    /** @param word of the run, with which its tracking numbers begin */
    Plan(String word, SoakSettings settings, Instant start) {
        this.word = word;
        var random = new Random(word.hashCode());
        for (int parcel = 0; parcel < settings.shipments(); parcel++) {
            int length = settings.events() / settings.shipments() + (parcel < settings.events() % settings.shipments() ? 1 : 0);
            Way way = Way.of(parcel, Math.max(1, length), start);
            ways.add(way);
            for (Post post : posts(parcel, way, random)) {
                posts.add(post);
                if (random.nextInt(DOUBLED) == 0) {
                    posts.add(post);
                }
            }
        }
        Collections.shuffle(posts, random);
    }

    /** What a carrier tells of a parcel at once. */
    record Post(int parcel, List<Way.Event> events) {
        /** When the last of it happened. */
        OffsetDateTime at() {
            return events.stream().map(Way.Event::at).max(OffsetDateTime.timeLineOrder()).orElseThrow();
        }
    }

    private static List<Post> posts(int parcel, Way way, Random random) {
        List<Way.Event> open = new ArrayList<>(way.events());
        Collections.shuffle(open, random);
        List<Post> posts = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Way.Event> some = open.subList(0, Math.min(open.size(), 1 + random.nextInt(MOST)));
            posts.add(new Post(parcel, List.copyOf(some)));
            some.clear();
        }
        return posts;
    }

    List<Post> posts() {
        return posts;
    }

    int parcels() {
        return ways.size();
    }

    /** Where a parcel must stand at the end. */
    String end(int parcel) {
        return ways.get(parcel).last();
    }

    String trackingNumber(int parcel) {
        return (word + "-" + parcel).toUpperCase(java.util.Locale.ROOT);
    }
}
