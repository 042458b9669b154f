package dev.tradewind.webhooks.signing;

import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.Telling;
import dev.tradewind.webhooks.port.Receiver.Post;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** How something is told so that its receiver can see that it comes from us. */
@Singleton
public final class Formats {
    private final StandardFormat standard;
    private final UcpFormat ucp;

    Formats(StandardFormat standard, UcpFormat ucp) {
        this.standard = standard;
        this.ucp = ucp;
    }

    /** The request as it is sent now; none when we have nothing to sign it with. */
    public Optional<Post> post(Endpoint endpoint, Telling telling, Instant now) {
        return switch (endpoint.owner()) {
            case Owner.Merchant _ -> Optional.of(standard.post(endpoint, telling, now));
            case Owner.Platforms _ -> ucp.post(endpoint, telling, now);
        };
    }
}
