package dev.tradewind.fx;

import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;

/** The variables that only fx reads; those by which it prices are shared with checkout. */
@Singleton
final class FxSettings {

    private static final String ECB_URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml";

    private static final Set<String> SCHEMES = Set.of("https", "http");

    private final URI ecbUrl;

    FxSettings(Settings settings) {
        ecbUrl = settings.value("ECB_URL", ECB_URL, "an http or https address", FxSettings::address);
    }

    /** Where ECB's daily XML is; the 90-day one does as well. */
    URI ecbUrl() {
        return ecbUrl;
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !SCHEMES.contains(address.getScheme())) {
            throw new IllegalArgumentException("neither");
        }
        return address;
    }
}
