package dev.tradewind.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.SigningSecret;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** An endpoint as its owner sees it. Its secret is shown once, when it is new. */
@Serdeable
record EndpointView(String id, String url, @JsonProperty("event_types") List<String> types, Optional<String> profile, boolean enabled,
        @JsonProperty("disabled_because") Optional<String> disabled, @JsonProperty("created_at") String createdAt,
        Optional<String> secret) {
    static EndpointView of(Endpoint endpoint) {
        return of(endpoint, Optional.empty());
    }

    static EndpointView withSecret(Endpoint endpoint) {
        return of(endpoint, endpoint.secrets().stream().findFirst().map(SigningSecret::text));
    }

    private static EndpointView of(Endpoint endpoint, Optional<String> secret) {
        return new EndpointView(endpoint.id().value(), endpoint.url(), List.copyOf(endpoint.types()), endpoint.profile(),
                endpoint.disabled().isEmpty(), endpoint.disabled(), endpoint.createdAt().toString(), secret);
    }
}
