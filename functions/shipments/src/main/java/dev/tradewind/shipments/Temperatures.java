package dev.tradewind.shipments;

import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import java.math.BigDecimal;
import java.util.Optional;

/** Degrees Celsius on the wire, thousandths of them inside: whole numbers compare exactly. */
final class Temperatures {
    private static final int DECIMALS = 3;
    private static final int COLDEST = -273_150;
    private static final int HOTTEST = 200_000;
    private static final int LONGEST = 12;

    private Temperatures() {}

    static Field<Integer> read(Input in, String pointer) {
        return in.number(pointer).as(Temperatures::thousandths, "out_of_range",
                "Must be from -273.15 to 200 degrees with at most three decimals.");
    }

    static BigDecimal celsius(int thousandths) {
        BigDecimal celsius = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros();
        return celsius.scale() < 0 ? celsius.setScale(0) : celsius;
    }

    /** Of 1e999999999 nothing may be computed but its scale and precision. */
    private static Optional<Integer> thousandths(BigDecimal celsius) {
        BigDecimal plain = celsius.stripTrailingZeros();
        if (plain.scale() > DECIMALS || plain.scale() < -2 || plain.precision() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(plain.scaleByPowerOfTen(DECIMALS).intValueExact()).filter(value -> value >= COLDEST && value <= HOTTEST);
    }
}
