package dev.tradewind.webhooks;

import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.webhookdelivery.model.Owner;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads an endpoint as its owner writes it. */
@Singleton
final class EndpointReading {
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");
    private static final int LONGEST = 2048;
    private static final int MOST_TYPES = 50;

    private final TargetUrl targets;

    EndpointReading(TargetUrl targets) {
        this.targets = targets;
    }

    /** What is wanted of an endpoint. */
    record Wish(String url, SortedSet<String> types, boolean enabled, Optional<String> profile) {}

    /** @param profiled whether a platform's profile has to be named */
    Wish read(Input in, boolean profiled) {
        Field<String> url = in.text("/url").required().max(LONGEST).parse(targets::read);
        Field<List<String>> types = in.texts("/event_types").size(0, MOST_TYPES)
                .must(all -> all.stream().allMatch(type -> TYPE.matcher(type).matches()), "invalid_event_type",
                        "Must be names of events, such as OrderPlaced.");
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
