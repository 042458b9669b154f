package dev.tradewind.checkout.pricing;

import dev.tradewind.kernel.CountryCode;
import java.util.Set;

/** Which addresses have a postal code. Source: the Universal Postal Union's addressing systems by country; seldom-used codes count as none. */
final class PostalCodes {
    private static final Set<String> WITHOUT = Set.of(
            "AE AG AN AO AQ AW BF BI BJ BO BS BV BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GN GQ GY HK HM IE JM KI KM KN KP LY ML MO MR MW NR NU PA QA RW SB SC SL SR SS ST SX SY TD TF TG TK TL TO TT TV UG VU WS YE ZW"
                    .split(" ", -1));

    private PostalCodes() {}

    static boolean areUsedIn(CountryCode country) {
        return !WITHOUT.contains(country.value());
    }
}
