package dev.tradewind.checkout.ucp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where carriers show people what happened to a parcel, as of November 2026 by their public pages; none for those that we do not know. */
final class TrackingPages {
    private static final Map<String, String> PAGES = Map.of("dhl", "https://www.dhl.com/global-en/home/tracking.html?tracking-id=", "ups",
            "https://www.ups.com/track?tracknum=", "fedex", "https://www.fedex.com/fedextrack/?trknbr=", "usps",
            "https://tools.usps.com/go/TrackConfirmAction?tLabels=");

    private TrackingPages() {}

    static Optional<String> of(String carrier, String number) {
        return Optional.ofNullable(PAGES.get(carrier)).map(page -> page + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }
}
