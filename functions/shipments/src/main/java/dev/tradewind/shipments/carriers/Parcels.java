package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import dev.tradewind.shipments.model.Parcel;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parcels as sources name them: the carrier in any case and by their own name, the number with blanks. At most 64 characters each. */
final class Parcels {
    private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N} ._&-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z][0-9A-Z./_-]{0,63}");

    private Parcels() {}

    /** @throws Unreadable where one is missing or cannot be one */
    static Parcel of(Optional<String> carrier, Optional<String> number) throws Unreadable {
        String name = carrier.map(word -> word.toLowerCase(Locale.ROOT)).orElseThrow(() -> new Unreadable("the carrier is missing"));
        String digits = number.map(word -> word.replace(" ", "").toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new Unreadable("the tracking number is missing"));
        if (!NAME.matcher(name).matches()) {
            throw new Unreadable("the carrier is not a name");
        }
        if (!NUMBER.matcher(digits).matches()) {
            throw new Unreadable("the tracking number is not one");
        }
        return new Parcel(CarrierNames.ours(name), digits);
    }
}
