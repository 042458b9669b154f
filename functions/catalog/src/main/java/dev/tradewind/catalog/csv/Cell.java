package dev.tradewind.catalog.csv;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** One value of a row on its way to a type. The first check that fails notes a fault, later ones stay silent. */
final class Cell<T> {
    private final Row row;
    private final String column;
    private final Optional<T> value;

    Cell(Row row, String column, Optional<T> value) {
        this.row = row;
        this.column = column;
        this.value = value;
    }

    /** Why a text is not of the type that a column wants. */
    record Refusal(String code, String message) {}

    /** What became of a text. */
    sealed interface Parsed<U> {
        record Value<U>(U value) implements Parsed<U> {}

        record Refused<U>(Refusal refusal) implements Parsed<U> {}

        static <U> Parsed<U> of(U value) {
            return new Value<>(value);
        }

        static <U> Parsed<U> no(String code, String message) {
            return new Refused<>(new Refusal(code, message));
        }
    }

    <U> Cell<U> as(Function<T, Parsed<U>> parse) {
        return new Cell<>(row, column, value.map(parse).flatMap(this::accepted));
    }

    Cell<T> must(Predicate<T> predicate, String code, String message) {
        return as(text -> predicate.test(text) ? Parsed.of(text) : Parsed.no(code, message));
    }

    /** The value of a cell that must be there; to be asked within {@link Row#made} alone. */
    T get() {
        return value.orElseThrow(() -> new IllegalStateException("faulty cell read: " + column));
    }

    Optional<T> optional() {
        return value;
    }

    private <U> Optional<U> accepted(Parsed<U> parsed) {
        return switch (parsed) {
            case Parsed.Value<U> good -> Optional.of(good.value());
            case Parsed.Refused<U>(Refusal refusal) -> {
                row.fault(column, refusal.code(), refusal.message());
                yield Optional.empty();
            }
        };
    }
}
