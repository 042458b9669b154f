package dev.tradewind.shipments.customs.preflight;

import dev.tradewind.shipments.customs.model.HsCode;
import java.util.Arrays;
import java.util.List;

/** A part of the nomenclature: beginnings of codes such as {@code 9601} and ranges of them such as {@code 50-63}; none means all. */
record HsPrefixes(List<Range> ranges) {
    /** Both ends have as many digits. */
    record Range(String first, String last) {
        boolean has(HsCode code) {
            String start = code.digits().substring(0, Math.min(first.length(), code.digits().length()));
            return start.compareTo(first) >= 0 && start.compareTo(last) <= 0;
        }
    }

    static HsPrefixes of(List<String> words) {
        return new HsPrefixes(words.stream().map(word -> word.split("-", 2))
                .map(ends -> Arrays.asList(ends)).map(ends -> new Range(ends.getFirst(), ends.getLast())).toList());
    }

    boolean has(HsCode code) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.has(code));
    }
}
