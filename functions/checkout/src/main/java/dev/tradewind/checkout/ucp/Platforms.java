package dev.tradewind.checkout.ucp;

import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which platform speaks, from the header {@code UCP-Agent}. Profiles are not fetched: an unknown platform is taken to
 * support what we advertise. Only HTTPS will do, but for a platform under development on the same machine as a stage whose
 * clock may be moved.
 */
@Singleton
public final class Platforms {
    private static final int LONGEST = 2048;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean development;

    public Platforms(Settings settings) {
        this.development = settings.text("CLOCK", "system").equals("adjustable");
    }

    /** The platform's profile URL; nothing when the header is missing or has another form. */
    public Optional<String> profile(Request request) {
        return request.header("ucp-agent").filter(header -> header.length() <= LONGEST).flatMap(StructuredDictionary::strings)
                .flatMap(members -> Optional.ofNullable(members.get("profile"))).filter(this::acceptable);
    }

    private boolean acceptable(String profile) {
        try {
            URI url = new URI(profile);
            String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
            boolean secure = "https".equalsIgnoreCase(url.getScheme());
            boolean here = development && "http".equalsIgnoreCase(url.getScheme()) && THIS_MACHINE.contains(host);
            return !host.isEmpty() && (secure || here);
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }
}
