package dev.tradewind.shipments.carriers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A source's words and what they mean, read from the resource {@code <source>.table}. Its lines:
 *
 * <pre>
 * raw_status = our_status [detail]             the status alone
 * raw_status sub_status = our_status [detail]  both
 * * sub_status = our_status [detail]           the sub-status decides, whatever the status
 * * sub_status = * [detail]                    the status stays, the sub-status may add a detail
 * </pre>
 *
 * {@code #} begins a comment. Case does not count; a blank within a word is written {@code _}. A sub-status that no line has
 * leaves its status as it is, and the words count as unmapped.
 */
final class StatusTable {
    private static final String ANY = "*";

    private final Map<Words, StatusLine> lines = new HashMap<>();

    /** @throws IllegalStateException naming every line that is wrong */
    StatusTable(List<String> text) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                add(line).ifPresent(new Fault(i + 1, faults)::found);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
    }

    /** The table of a source that we ship one for. */
    static StatusTable of(String source) {
        return new StatusTable(resource(source + ".table"));
    }

    /** What the words mean; of words that no line has, as much as is known. */
    Meaning meaning(Words words) {
        if (words.status().isEmpty()) {
            return Meaning.NOT_SAID;
        }
        Words key = words.key();
        Optional<StatusLine> alone = line(Words.of(key.status()));
        if (key.sub().isEmpty()) {
            return alone.map(StatusLine::meaning).orElse(Meaning.UNKNOWN);
        }
        return line(key).or(() -> line(new Words(ANY, key.sub()))).map(line -> line.beside(alone))
                .orElseGet(() -> alone.map(StatusLine::meaning).orElse(Meaning.UNKNOWN).unmapped());
    }

    static List<String> resource(String name) {
        try (var reader = new BufferedReader(
                new InputStreamReader(StatusTable.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<StatusLine> line(Words key) {
        return Optional.ofNullable(lines.get(key));
    }

    private Optional<String> add(String text) {
        return switch (StatusLine.read(text)) {
            case StatusTableLine.Wrong(String why) -> Optional.of(why);
            case StatusLine line -> Optional.ofNullable(lines.putIfAbsent(line.words(), line))
                    .map(first -> "'" + first.words().raw() + "' stands twice");
        };
    }

    private record Fault(int line, List<String> all) {
        void found(String why) {
            all.add("line " + line + ": " + why);
        }
    }
}
