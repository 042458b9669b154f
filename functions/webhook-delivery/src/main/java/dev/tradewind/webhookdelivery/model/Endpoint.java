package dev.tradewind.webhookdelivery.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Where somebody wants to be told.
 *
 * @param version counts the writes; every write requires the one before
 * @param url where to post
 * @param types the event types that are wanted; none for all
 * @param secrets what deliveries are signed with, newest first, two at most; a platform has none, since our own key signs for it
 * @param profile the platform's profile
 * @param disabled why nothing is sent any more
 */
public record Endpoint(EndpointId id, Owner owner, long version, String url, SortedSet<String> types, List<SigningSecret> secrets,
        Optional<String> profile, Instant createdAt, Optional<String> disabled) {
    /** How long an old secret signs beside the one that took its place. */
    public static final Duration OVERLAP = Duration.ofHours(24);
    /** Why an endpoint is disabled that answered 410. */
    public static final String GONE = "gone";
    /** Why an endpoint is disabled that its owner wants to be left alone. */
    public static final String PAUSED = "paused";

    /** Whether events of the type are sent there. A test goes to every endpoint. */
    public boolean wants(String type) {
        return disabled.isEmpty() && (types.isEmpty() || types.contains(type));
    }

    /** The secrets that sign now. */
    public List<SigningSecret> active(Instant now) {
        return secrets.stream().filter(secret -> secret.isActive(now)).toList();
    }

    /** As its owner wants it from now on. */
    public Endpoint changed(String newUrl, SortedSet<String> newTypes, boolean enabled) {
        Optional<String> left = enabled ? Optional.empty() : disabled.or(() -> Optional.of(PAUSED));
        return new Endpoint(id, owner, version + 1, newUrl, newTypes, secrets, profile, createdAt, left);
    }

    /** With another secret, beside which the newest so far signs on for a while; an older one ends. */
    public Endpoint rotated(SigningSecret secret, Instant now) {
        List<SigningSecret> both = new ArrayList<>(List.of(secret));
        secrets.stream().limit(1).map(old -> old.ending(now.plus(OVERLAP))).forEach(both::add);
        return new Endpoint(id, owner, version + 1, url, types, both, profile, createdAt, disabled);
    }

    /** Its receiver said that it is gone for good. */
    public Endpoint gone() {
        return new Endpoint(id, owner, version + 1, url, types, secrets, profile, createdAt, Optional.of(GONE));
    }
}
