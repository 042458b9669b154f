package dev.tradewind.shipments.customs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reference data that a resource holds: columns between bars, {@code #} begins a comment line. */
public final class ReferenceTable {
    private ReferenceTable() {}

    /**
     * The rows of a table that we ship.
     *
     * @throws IllegalStateException naming a row that has another number of columns
     */
    public static List<List<String>> rows(String name, int columns) {
        List<List<String>> rows = lines(name).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()).toList();
        rows.stream().filter(row -> row.size() != columns).findFirst().ifPresent(row -> {
            throw new IllegalStateException(name + ": not " + columns + " columns: " + row);
        });
        return rows;
    }

    private static List<String> lines(String name) {
        try (var reader = new BufferedReader(
                new InputStreamReader(ReferenceTable.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
