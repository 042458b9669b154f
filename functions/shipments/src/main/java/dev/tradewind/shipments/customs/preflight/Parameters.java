package dev.tradewind.shipments.customs.preflight;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a rule is about: {@code name=value}, parted by semicolons. */
record Parameters(Map<String, String> values) {
    static Parameters of(String text) {
        return new Parameters(Arrays.stream(text.split(";", -1)).map(String::strip).filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2)).collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip())));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws IllegalStateException if the line does not give it */
    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no parameter " + name + " in " + values));
    }

    List<String> list(String name) {
        return find(name).map(text -> Arrays.stream(text.split("[, ]+", -1)).toList()).orElse(List.of());
    }

    BigDecimal number(String name) {
        return new BigDecimal(text(name));
    }

    Optional<Threshold> threshold(String name) {
        return find(name).map(Threshold::of);
    }

    /** Which goods it is about; all where the line names none. */
    HsPrefixes goods() {
        return HsPrefixes.of(list("hs"));
    }
}
