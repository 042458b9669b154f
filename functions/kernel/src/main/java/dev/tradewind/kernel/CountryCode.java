package dev.tradewind.kernel;

import java.util.Set;

/**
 * A country or territory that goods come from or go to.
 *
 * @param value ISO 3166-1 alpha-2 in upper case, list of 2026-11-22 (249 codes); and XK, which ISO leaves to users and which the EU,
 *            carriers and banks use for Kosovo, since parcels go there. UK and EL are refused: ISO has GB and GR
 * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166</a>
 */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Set<String> CODES = Set
            .of("""
                    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH \
                    CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN \
                    GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI \
                    LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM \
                    PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD \
                    TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"""
                    .split(" ", -1));

    /** @throws IllegalArgumentException if {@link #isValid} says no */
    public CountryCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a country code: " + value);
        }
    }

    /** @return whether the text is one of the codes; lower case is not */
    public static boolean isValid(String text) {
        return CODES.contains(text);
    }

    /** Alphabetic order. */
    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
