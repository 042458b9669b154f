package dev.tradewind.replay.soak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Every post of a run, in the order in which it is sent: of all parcels in a jumble, a fifth of them twice. The same for the same seed. */
final class Plan {
    private static final int DOUBLED = 5;
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
            for (Way.Event event : way.events()) {
                posts.add(new Post(parcel, event));
                if (random.nextInt(DOUBLED) == 0) {
                    posts.add(new Post(parcel, event));
                }
            }
        }
        Collections.shuffle(posts, random);
    }

    /** One event of a parcel. */
    record Post(int parcel, Way.Event event) {}

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
