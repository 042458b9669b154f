package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Leg;
import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.checkout.model.ShippingService.Cold;
import dev.tradewind.checkout.model.ShippingService.Limits;
import dev.tradewind.checkout.model.ShippingService.Mode;
import dev.tradewind.checkout.model.ShippingService.PriceStep;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.checkout.model.TemperatureRange;
import dev.tradewind.kernel.CountryCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A lane of a service for tests: everywhere, parcels of 2 kg and 10,000 cm³ for 5.00 GBP, in 2 to 5 days, unless they say otherwise. */
record Lane(String id, String origins, String destinations, Size parcel, Optional<Long> longest, Optional<Long> divisor,
        List<PriceStep> steps, int minDays, int maxDays, Optional<Cold> cold, List<Leg> legs) {
    static Lane of(String id) {
        return new Lane(id, "*", "*", new Size(2000, 10_000), Optional.empty(), Optional.empty(), List.of(new PriceStep(2000, 500)), 2, 5,
                Optional.empty(), List.of());
    }

    Lane between(String from, String to) {
        return new Lane(id, from, to, parcel, longest, divisor, steps, minDays, maxDays, cold, legs);
    }

    Lane holding(long grams, long cm3) {
        return new Lane(id, origins, destinations, new Size(grams, cm3), longest, divisor, steps, minDays, maxDays, cold, legs);
    }

    Lane upTo(long millimetres) {
        return new Lane(id, origins, destinations, parcel, Optional.of(millimetres), divisor, steps, minDays, maxDays, cold, legs);
    }

    Lane dividing(long cm3PerKg) {
        return new Lane(id, origins, destinations, parcel, longest, Optional.of(cm3PerKg), steps, minDays, maxDays, cold, legs);
    }

    /** Pairs of grams and pence. */
    Lane at(long... gramsAndPence) {
        List<PriceStep> priced = java.util.stream.IntStream.range(0, gramsAndPence.length / 2)
                .mapToObj(i -> new PriceStep(gramsAndPence[2 * i], gramsAndPence[2 * i + 1])).toList();
        return new Lane(id, origins, destinations, parcel, longest, divisor, priced, minDays, maxDays, cold, legs);
    }

    Lane in(int least, int most) {
        return new Lane(id, origins, destinations, parcel, longest, divisor, steps, least, most, cold, legs);
    }

    Lane keeping(Cold.Extent extent, int minC, int maxC) {
        return new Lane(id, origins, destinations, parcel, longest, divisor, steps, minDays, maxDays,
                Optional.of(new Cold(extent, new TemperatureRange(minC, maxC))), legs);
    }

    ShippingService service() {
        return new ShippingService(id, "By " + id, "Carrier of " + id, Mode.THIRD_PARTY, codes(origins), codes(destinations),
                new Limits(parcel, longest, divisor), steps, Shop.GBP, minDays, maxDays, cold, legs);
    }

    private static List<CountryCode> codes(String text) {
        return text.equals("*") ? List.of() : Arrays.stream(text.split(" ", -1)).map(CountryCode::new).toList();
    }
}
