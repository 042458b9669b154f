package dev.tradewind.catalog.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of RFC 4180 into rows that know their line. Lines may end in CRLF, LF or CR; blank ones are passed over. */
final class CsvTable {
    private final SourceFile file;
    private final Columns columns;
    private final ImportFaults faults;

    CsvTable(SourceFile file, Columns columns, ImportFaults faults) {
        this.file = file;
        this.columns = columns;
        this.faults = faults;
    }

    private record Line(long number, List<String> cells) {}

    /** What the reader makes of each row; rows with faults are left out, and every fault is noted. */
    <T> List<T> read(Function<Row, Optional<T>> reader) {
        int before = faults.count();
        List<Line> lines = lines();
        if (faults.count() > before) {
            return List.of();
        }
        if (lines.size() < 2) {
            lines.stream().findFirst().ifPresent(this::positions);
            faults.file(file.name(), "empty_file", "The file has no rows.");
            return List.of();
        }
        Line header = lines.getFirst();
        Map<String, Integer> positions = positions(header);
        if (faults.count() > before) {
            return List.of();
        }
        return lines.stream().skip(1).flatMap(line -> row(line, header, positions).flatMap(reader).stream()).toList();
    }

    private Map<String, Integer> positions(Line header) {
        return columns.positions(file.name(), header.number(), header.cells().stream().map(String::strip).toList(), faults);
    }

    private Optional<Row> row(Line line, Line header, Map<String, Integer> positions) {
        if (line.cells().size() != header.cells().size()) {
            faults.line(file.name(), line.number(), "wrong_column_count",
                    "The line has " + line.cells().size() + " values where the header has " + header.cells().size() + ".");
            return Optional.empty();
        }
        Map<String, String> cells = new HashMap<>();
        positions.forEach((name, position) -> cells.put(name, line.cells().get(position).strip()));
        return Optional.of(new Row(file.name(), line.number(), cells, faults));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(file.text(), CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            // Asked before the parser looks ahead: a quoted value may span lines, and a row is called by its first.
            for (long number = parser.getCurrentLineNumber() + 1; next(parser, records); number = parser.getCurrentLineNumber() + 1) {
                List<String> cells = records.next().toList();
                if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                    lines.add(new Line(number, cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private boolean next(CSVParser parser, Iterator<CSVRecord> records) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException malformed) {
            faults.line(file.name(), parser.getCurrentLineNumber(), "malformed_csv",
                    "A quoted value is not closed, or something follows its closing quote.");
            return false;
        }
    }
}
