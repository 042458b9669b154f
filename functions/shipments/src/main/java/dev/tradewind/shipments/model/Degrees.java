package dev.tradewind.shipments.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Degrees of temperature and of latitude and longitude as whole numbers, which compare exactly. */
public final class Degrees {
    private static final int TEMPERATURE_DECIMALS = 3;
    private static final int POSITION_DECIMALS = 6;
    private static final BigDecimal COLDEST = new BigDecimal("-273.15");
    private static final BigDecimal HOTTEST = new BigDecimal("200");
    private static final int PRECISION = 12;
    private static final int MOST_SCALE = 100;

    private Degrees() {}

    /** Thousandths of a degree Celsius; nothing below absolute zero, above 200 degrees or with more decimals. */
    public static Optional<Integer> thousandths(BigDecimal celsius) {
        return whole(celsius, COLDEST, HOTTEST, TEMPERATURE_DECIMALS);
    }

    /** Millionths of a degree of latitude or longitude; nothing beyond the given degree or with more decimals. */
    public static Optional<Integer> millionths(BigDecimal degrees, int most) {
        return whole(degrees, BigDecimal.valueOf(-most), BigDecimal.valueOf(most), POSITION_DECIMALS);
    }

    /** What thousandths of a degree Celsius are on the wire. */
    public static BigDecimal celsius(int thousandths) {
        return plain(thousandths, TEMPERATURE_DECIMALS);
    }

    /** What millionths of a degree are on the wire. */
    public static BigDecimal degrees(int millionths) {
        return plain(millionths, POSITION_DECIMALS);
    }

    /** Of 1e999999999 nothing may be computed but its scale and precision, and of 100e2147483647 not even those of its plain form. */
    private static Optional<Integer> whole(BigDecimal number, BigDecimal least, BigDecimal most, int decimals) {
        if (number.scale() < -PRECISION || number.scale() > MOST_SCALE) {
            return Optional.empty();
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > decimals || plain.scale() < -decimals || plain.precision() > PRECISION) {
            return Optional.empty();
        }
        return Optional.of(plain).filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                .map(value -> value.scaleByPowerOfTen(decimals).intValueExact());
    }

    private static BigDecimal plain(int whole, int decimals) {
        BigDecimal plain = BigDecimal.valueOf(whole, decimals).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
