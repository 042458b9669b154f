package dev.tradewind.webhooks.outbound;

import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.webhooks.port.Addresses;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets nobody send us to our own network: HTTPS to the public internet alone, and of a name's addresses every one must lie there. A
 * receiver under development on the same machine may be called in the clear, where the clock may be moved.
 */
@Singleton
@Requires(missingBeans = Addresses.class)
final class PublicAddresses implements Addresses {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean development;

    PublicAddresses(Settings settings) {
        this.development = settings.text("CLOCK", "system").equals("adjustable");
    }

    @Override
    public List<InetAddress> of(URI url) throws Refused {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean here = development && "http".equalsIgnoreCase(url.getScheme()) && THIS_MACHINE.contains(host);
        if (!here && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new Refused("not_https");
        }
        List<InetAddress> all = resolved(host);
        if (!all.stream().allMatch(address -> here ? address.isLoopbackAddress() : PublicRanges.has(address))) {
            throw new Refused("address_refused");
        }
        return all;
    }

    private static List<InetAddress> resolved(String host) throws Refused {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException nobody) {
            throw new Refused("name_not_found");
        }
    }
}
