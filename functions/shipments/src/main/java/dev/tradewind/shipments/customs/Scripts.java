package dev.tradewind.shipments.customs;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Which letters a text is written in. */
public final class Scripts {
    private static final Set<UnicodeScript> LATIN = Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private Scripts() {}

    /** Whether whoever reads Latin letters can read it; digits and signs are of no script. */
    public static boolean isLatin(String text) {
        return text.codePoints().allMatch(c -> LATIN.contains(UnicodeScript.of(c)));
    }
}
