package dev.tradewind.webhooks;

import dev.tradewind.lambda.http.Field.Rejection;
import dev.tradewind.webhooks.port.Addresses;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads where somebody wants to be called, and sees at once whether we may go there. It is looked at again at each call. */
@Singleton
final class TargetUrl {
    private static final int LONGEST = 2048;
    private static final int FIRST_UNPRIVILEGED = 1024;
    private static final int LAST = 65_535;
    private static final int HTTPS = 443;

    private final Addresses addresses;

    TargetUrl(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The URL as it was written, if it will do. */
    Optional<String> read(String text, Rejection rejection) {
        Optional<URI> url = url(text);
        if (url.isEmpty()) {
            rejection.because("invalid_url",
                    "Must be an absolute https URL in ASCII without user, fragment or a port that is not 443 or from 1024 to 65535.");
            return Optional.empty();
        }
        try {
            addresses.of(url.get());
            return Optional.of(text);
        } catch (Addresses.Refused refused) {
            rejection.because("url_refused", switch (refused.word()) {
                case "not_https" -> "Must be an https URL.";
                case "name_not_found" -> "Its host has no address.";
                default -> "Its host must have addresses of the public internet alone.";
            });
            return Optional.empty();
        }
    }

    private static Optional<URI> url(String text) {
        try {
            URI url = new URI(text);
            boolean plain = text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 127);
            boolean whole = url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null;
            boolean port = url.getPort() < 0 || url.getPort() == HTTPS || (url.getPort() >= FIRST_UNPRIVILEGED && url.getPort() <= LAST);
            return plain && whole && port ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }
}
