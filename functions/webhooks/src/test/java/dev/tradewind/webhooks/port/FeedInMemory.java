package dev.tradewind.webhooks.port;

import dev.tradewind.kernel.EventId;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.webhooks.model.FeedEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Feeds in memory, held to the same contract as the real store. */
public final class FeedInMemory implements Feed {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Map<MerchantId, List<Kept>> feeds = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Clock clock;

    public FeedInMemory(Clock clock) {
        this.clock = clock;
    }

    private record Kept(FeedEntry entry, Instant until) {}

    @Override
    public synchronized void append(MerchantId merchant, FeedEntry entry) {
        if (known.add(key(merchant, entry.id()))) {
            of(merchant).add(new Kept(entry, clock.instant().plus(KEPT)));
        }
    }

    @Override
    public synchronized Page read(MerchantId merchant, Optional<Long> after, int limit) {
        List<Kept> all = of(merchant);
        long oldest = all.stream().filter(kept -> kept.until().isBefore(clock.instant())).count();
        long position = after.orElse(oldest);
        if (position < oldest) {
            return new Page.Missed();
        }
        List<FeedEntry> page = all.stream().skip(position).limit(limit).map(Kept::entry).toList();
        return new Page.Read(page, position + page.size());
    }

    private static String key(MerchantId merchant, EventId event) {
        return merchant + "#" + event;
    }

    private List<Kept> of(MerchantId merchant) {
        return feeds.computeIfAbsent(merchant, _ -> new ArrayList<>());
    }
}
