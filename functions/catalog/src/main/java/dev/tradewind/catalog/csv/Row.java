package dev.tradewind.catalog.csv;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One line of a file, read value by value. Every fault is noted, and a row with one makes nothing. */
final class Row {
    private final String file;
    private final long line;
    private final Map<String, String> cells;
    private final ImportFaults faults;
    private final int faultsBefore;

    Row(String file, long line, Map<String, String> cells, ImportFaults faults) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    /** A value that must be there. */
    Cell<String> text(String column) {
        Cell<String> cell = maybe(column);
        if (cell.optional().isEmpty()) {
            fault(column, "missing", "Is required.");
        }
        return cell;
    }

    /** A value that may be empty, or whose column may be absent. */
    Cell<String> maybe(String column) {
        return new Cell<>(this, column, Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty()));
    }

    long line() {
        return line;
    }

    void fault(String column, String code, String message) {
        faults.cell(file, line, column, code, message);
    }

    /** What the values make together, if none is faulty. */
    <T> Optional<T> made(Supplier<T> value) {
        return faults.count() == faultsBefore ? Optional.of(value.get()) : Optional.empty();
    }
}
