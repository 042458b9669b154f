package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.Leg;
import dev.tradewind.checkout.model.ParcelGroup;
import dev.tradewind.checkout.model.ParcelGroup.Content;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.checkout.model.TemperatureRange;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How parcels and legs stand in stored bodies: each as one short text, since a session holds many. */
@Factory
final class StoredParcels {
    private static final String COLD = "cold";
    private static final String AMBIENT = "ambient";

    /** Such as {@code 1200 5400}: grams and cm³. */
    @Singleton
    Serde<Size> size() {
        return StoredForms.text(size -> size.grams() + " " + size.cm3(), text -> {
            String[] parts = text.split(" ", -1);
            return new Size(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        });
    }

    /** Such as {@code 2 8}: degrees Celsius. */
    @Singleton
    Serde<TemperatureRange> temperatures() {
        return StoredForms.text(range -> range.minC() + " " + range.maxC(), text -> {
            String[] parts = text.split(" ", -1);
            return new TemperatureRange(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        });
    }

    /** Such as {@code LEJ JFK AIR 11 Silver Wing}. */
    @Singleton
    Serde<Leg> leg() {
        return StoredForms.text(
                leg -> String.join(" ", leg.from(), leg.to(), leg.means().name(), Integer.toString(leg.hours()), leg.carrier()),
                text -> {
                    String[] parts = text.split(" ", 5);
                    return new Leg(parts[0], parts[1], Leg.Means.valueOf(parts[2]), parts[4], Integer.parseInt(parts[3]));
                });
    }

    /** Such as {@code 2 ambient 1200 5400 0:3 4:1}: how many, whether cold, grams, cm³, and units by index of their line. */
    @Singleton
    Serde<ParcelGroup> parcels() {
        return StoredForms.text(StoredParcels::written, StoredParcels::read);
    }

    private static String written(ParcelGroup group) {
        String head = group.count() + " " + (group.cold() ? COLD : AMBIENT) + " " + group.size().grams() + " " + group.size().cm3() + " ";
        return group.contents().stream().map(content -> content.line() + ":" + content.quantity())
                .collect(Collectors.joining(" ", head, ""));
    }

    private static ParcelGroup read(String text) {
        String[] parts = text.split(" ", -1);
        List<Content> contents = Arrays.stream(parts).skip(4).map(content -> {
            int colon = content.indexOf(':');
            return new Content(Integer.parseInt(content.substring(0, colon)), Integer.parseInt(content.substring(colon + 1)));
        }).toList();
        return new ParcelGroup(Integer.parseInt(parts[0]), contents, new Size(Long.parseLong(parts[2]), Long.parseLong(parts[3])),
                parts[1].equals(COLD));
    }
}
