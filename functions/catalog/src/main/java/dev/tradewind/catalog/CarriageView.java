package dev.tradewind.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.catalog.model.Carriage;
import dev.tradewind.catalog.model.Carriage.Dimensions;
import dev.tradewind.catalog.model.Temperatures;
import dev.tradewind.kernel.CountryCode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/** What carriers know of a unit, as anybody sees it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CarriageView(@JsonProperty("length_mm") Optional<Long> lengthMm, @JsonProperty("width_mm") Optional<Long> widthMm,
        @JsonProperty("height_mm") Optional<Long> heightMm, @JsonProperty("volume_cm3") Optional<Long> volumeCm3,
        @JsonProperty("cold_chain_min_c") Optional<Long> coldChainMinC, @JsonProperty("cold_chain_max_c") Optional<Long> coldChainMaxC,
        @JsonProperty("ships_from") Optional<String> shipsFrom) {
    /** Absent where nothing is known. */
    static Optional<CarriageView> of(Carriage carriage) {
        return Optional.of(carriage).filter(some -> !some.equals(Carriage.UNKNOWN)).map(CarriageView::known);
    }

    private static CarriageView known(Carriage carriage) {
        Optional<Dimensions> sides = carriage.dimensions();
        Optional<Temperatures> cold = carriage.coldChain();
        return new CarriageView(sides.map(Dimensions::lengthMm), sides.map(Dimensions::widthMm), sides.map(Dimensions::heightMm),
                Optional.of(carriage.volumeCm3()).filter(cm3 -> cm3 > 0), cold.map(Temperatures::minC), cold.map(Temperatures::maxC),
                carriage.shipsFrom().map(CountryCode::value));
    }
}
