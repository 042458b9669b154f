package dev.tradewind.fx.ecb;

import dev.tradewind.fx.model.RateFile;
import dev.tradewind.fx.port.RateFeed;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * ECB's file over HTTP, by the client of the JDK's oldest library, which costs no start-up time. It follows redirects within the host alone:
 * an answer from elsewhere would not be ECB's.
 */
public final class EcbFeed implements RateFeed {

    private static final int CONNECT_MILLIS = 3_000;

    private static final int READ_MILLIS = 10_000;

    private static final int MOST_REDIRECTS = 3;

    private final URI address;

    /** @param address http or https */
    public EcbFeed(URI address) {
        this.address = Objects.requireNonNull(address, "address");
    }

    @Override
    public Fetch fetch() {
        URI next = address;
        try {
            for (int i = 0; i <= MOST_REDIRECTS; i++) {
                HttpURLConnection connection = connect(next);
                int status = connection.getResponseCode();
                if (status < 300 || status > 399) {
                    return status == HttpURLConnection.HTTP_OK ? body(connection) : new Fetch.Failed("status " + status);
                }
                Optional<URI> target = target(next, connection);
                if (target.isEmpty()) {
                    return new Fetch.Failed("redirected to another host");
                }
                next = target.get();
            }
            return new Fetch.Failed("redirected more than %d times".formatted(MOST_REDIRECTS));
        } catch (IOException | IllegalArgumentException unreachable) {
            return new Fetch.Failed(unreachable.getClass().getSimpleName());
        }
    }

    private static HttpURLConnection connect(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setUseCaches(false);
        return connection;
    }

    private static Fetch body(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            byte[] file = in.readNBytes(RateFile.MAX_BYTES + 1);
            return file.length > RateFile.MAX_BYTES
                    ? new Fetch.Failed("more than %d bytes".formatted(RateFile.MAX_BYTES))
                    : new Fetch.Fetched(file);
        }
    }

    /** Scheme and port stay as well: an https address is not answered in the clear. */
    private static Optional<URI> target(URI from, HttpURLConnection connection) {
        return Optional.ofNullable(connection.getHeaderField("Location")).map(from::resolve)
                .filter(to -> Objects.equals(to.getScheme(), from.getScheme()) && Objects.equals(to.getAuthority(), from.getAuthority()));
    }
}
