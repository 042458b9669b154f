package dev.tradewind.webhookdelivery.dynamo;

import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.SigningSecret;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** An endpoint's stored body. */
@Serdeable
record StoredEndpoint(String url, List<String> types, List<Secret> secrets, Optional<String> profile, String createdAt,
        Optional<String> disabled) {
    /** A secret's stored form. */
    @Serdeable
    record Secret(String text, Optional<String> until) {
        static Secret of(SigningSecret secret) {
            return new Secret(secret.text(), secret.until().map(Instant::toString));
        }

        SigningSecret secret() {
            return new SigningSecret(text, until.map(Instant::parse));
        }
    }

    static StoredEndpoint of(Endpoint endpoint) {
        return new StoredEndpoint(endpoint.url(), List.copyOf(endpoint.types()), endpoint.secrets().stream().map(Secret::of).toList(),
                endpoint.profile(), endpoint.createdAt().toString(), endpoint.disabled());
    }

    Endpoint endpoint(EndpointId id, Owner owner, long version) {
        return new Endpoint(id, owner, version, url, new TreeSet<>(orNone(types)), orNone(secrets).stream().map(Secret::secret).toList(),
                profile, Instant.parse(createdAt), disabled);
    }

    /** Empty lists are not written. */
    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
