package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.model.Parcel;
import dev.tradewind.shipments.model.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The id of an event: the source's own, else the first 32 hexadecimal digits of a SHA-256 over what happened to which parcel, where and
 * when. The text for people is left out, as sources reword and translate it.
 */
final class EventId {
    private static final int DIGITS = 32;

    private EventId() {}

    static String of(Parcel parcel, Scan scan) {
        return scan.id().orElseGet(() -> hash(parcel, scan));
    }

    private static String hash(Parcel parcel, Scan scan) {
        Place place = scan.place();
        List<String> parts = List.of(parcel.carrier(), parcel.number(), scan.words().raw(), scan.at().toInstant().toString(),
                said(place.city()), said(place.region()), said(place.postalCode()), said(place.country()));
        byte[] digest = sha256().digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    private static String said(Optional<String> part) {
        return part.orElse("");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
