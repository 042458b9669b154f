package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.checkout.model.Size;
import dev.tradewind.checkout.model.TemperatureRange;
import java.util.Optional;

/** Whether a service can carry one unit of a product, which is never taken apart. */
final class Fitness {
    private Fitness() {}

    static Size unit(Product product) {
        return new Size(product.weightGrams(), product.carriage().volumeCm3());
    }

    /** Why it cannot; empty if it can. */
    static Optional<String> fault(Product product, ShippingService service) {
        Size unit = unit(product);
        Size limit = service.limits().parcel();
        if (unit.grams() > limit.grams()) {
            return Optional.of("is heavier than " + limit.grams() + " g");
        }
        if (unit.cm3() > limit.cm3()) {
            return Optional.of("is larger than " + limit.cm3() + " cm³");
        }
        Optional<Long> longest = service.limits().maxLengthMm().filter(most -> product.carriage().longestMm() > most);
        return longest.map(most -> "is longer than " + most + " mm").or(() -> tooWarm(product, service));
    }

    private static Optional<String> tooWarm(Product product, ShippingService service) {
        Optional<TemperatureRange> need = product.carriage().coldChain().filter(range -> !service.keeps(range));
        return need.map(range -> service.cold().map(cold -> "needs " + range + ", which " + cold.kept() + " is not")
                .orElse("needs a cold chain"));
    }
}
