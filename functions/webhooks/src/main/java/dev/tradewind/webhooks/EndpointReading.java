package dev.tradewind.webhooks;

import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.webhookdelivery.model.Owner;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads an endpoint as its owner writes it. */
@Singleton
final class EndpointReading {
    /** What merchants are told of; platforms of those that change an order. */
    static final Set<String> TYPES = Set.of("OrderPlaced", "ShipmentRegistered", "ShipmentMoved", "ShipmentDelivered", "ShipmentOverdue",
            "ShipmentCancelled", "ColdChainJudged", "ClaimMoved");
    private static final int LONGEST = 2048;

    private final TargetUrl targets;

    EndpointReading(TargetUrl targets) {
        this.targets = targets;
    }

    /** What is wanted of an endpoint. */
    record Wish(String url, SortedSet<String> types, boolean enabled, Optional<String> profile) {}

    /** @param profiled whether a platform's profile has to be named */
    Wish read(Input in, boolean profiled) {
        Field<String> url = in.text("/url").required().max(LONGEST).parse(targets::read);
        Field<List<String>> types = in.texts("/event_types").size(0, TYPES.size())
                .must(TYPES::containsAll, "unknown_event_type", "Must be of " + new TreeSet<>(TYPES) + ".");
        Field<Boolean> enabled = in.flag("/enabled");
        Optional<Field<String>> profile = profiled
                ? Optional.of(in.text("/profile").required().max(LONGEST).must(EndpointReading::isProfile, "invalid_profile_url",
                        "Must be the absolute URL that the platform names in UCP-Agent."))
                : Optional.empty();
        return in.read(() -> new Wish(url.get(), new TreeSet<>(types.otherwise(List.of())), enabled.otherwise(true),
                profile.map(Field::get)));
    }

    static boolean isOperators(Owner owner) {
        return switch (owner) {
            case Owner.Platforms _ -> true;
            case Owner.Merchant _ -> false;
        };
    }

    private static boolean isProfile(String text) {
        try {
            URI url = URI.create(text);
            return url.isAbsolute() && url.getHost() != null;
        } catch (IllegalArgumentException notAUrl) {
            return false;
        }
    }
}
