package dev.tradewind.fxquoting;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the parts of a setting's text and remembers everything that is wrong with them. */
final class SettingFaults {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final List<String> faults = new ArrayList<>();

    void add(String fault) {
        faults.add(fault);
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    Optional<CurrencyCode> currency(String text) {
        return switch (CurrencyCode.parse(text)) {
            case CurrencyParse.Live live -> Optional.of(live.currency());
            case CurrencyParse.Refused refused -> {
                add(refused.message());
                yield Optional.empty();
            }
        };
    }

    Optional<CurrencyPair> pair(String text) {
        String[] sides = text.split("/", -1);
        if (sides.length != 2 || sides[0].equals(sides[1])) {
            add("not a pair of two currencies: " + text);
            return Optional.empty();
        }
        Optional<CurrencyCode> first = currency(sides[0]);
        Optional<CurrencyCode> second = currency(sides[1]);
        return first.flatMap(one -> second.map(other -> new CurrencyPair(one, other)));
    }

    OptionalInt number(String text, int most, String what) {
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > most) {
            add("%s must be a whole number from 0 to %d: %s".formatted(what, most, text));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }
}
