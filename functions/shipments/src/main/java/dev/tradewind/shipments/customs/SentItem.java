package dev.tradewind.shipments.customs;

import dev.tradewind.kernel.CountryCode;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.shipments.customs.model.DeclaredItem;
import dev.tradewind.shipments.customs.model.HsCode;
import java.util.Optional;

/** An item on its way from a request. */
public record SentItem(Field<String> line, Field<String> description, Field<HsCode> hs, Field<CountryCode> origin, Field<Long> quantity,
        Field<Long> unitValue, Field<Long> netGrams) {
    private static final int MOST_UNITS = 9_999;
    private static final long MOST_GRAMS = 100_000_000L;

    static SentItem of(Input in) {
        return new SentItem(in.text("/line_id").required().max(80), in.text("/description").required().max(250), hs(in),
                DeclarationReading.country(in, "/origin_country"), in.integer("/quantity").required().between(1, MOST_UNITS),
                in.integer("/unit_value").required().between(0, DeclarationReading.MOST_VALUE),
                in.integer("/net_weight_grams").required().between(1, MOST_GRAMS));
    }

    /** The item; only where the input has no fault. */
    DeclaredItem item() {
        return new DeclaredItem(line.get(), description.get(), hs.get(), origin.get(), quantity.get().intValue(), unitValue.get(),
                netGrams.get());
    }

    /** Points are how people write these codes. */
    private static Field<HsCode> hs(Input in) {
        return in.text("/hs_code").required().then(text -> text.replaceAll("[. ]", ""))
                .as(text -> Optional.of(text).filter(HsCode::isValid).map(HsCode::new), "invalid_hs_code",
                        "Must be a code of the Harmonized System with 6 to 10 digits.");
    }
}
