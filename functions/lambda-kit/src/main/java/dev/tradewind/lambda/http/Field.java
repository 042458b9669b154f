package dev.tradewind.lambda.http;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One field of an {@link Input} on its way to a value. Each check that fails adds a fault to the input and leaves the field
 * without a value, so later checks stay silent. A field is required unless it ends in {@link #optional()} or
 * {@link #otherwise}.
 */
public final class Field<T> {
    private final Input input;
    private final String pointer;
    private final boolean present;
    private Optional<T> value;

    Field(Input input, String pointer, boolean present, Optional<T> value) {
        this.input = input;
        this.pointer = pointer;
        this.present = present;
        this.value = value;
    }

    /** Requires the value to hold the predicate. */
    public Field<T> must(Predicate<T> predicate, String code, String message) {
        if (value.isPresent() && !predicate.test(value.get())) {
            reject(code, message);
        }
        return this;
    }

    /** At most so many characters, at least one. */
    public Field<T> max(int characters) {
        return must(text -> !text.toString().isBlank() && text.toString().length() <= characters, "invalid_length",
                "Must have 1 to " + characters + " characters.");
    }

    /** A number within the bounds, both included. */
    public Field<T> between(long least, long most) {
        return must(number -> number instanceof Long n && n >= least && n <= most, "out_of_range",
                "Must be from " + least + " to " + most + ".");
    }

    /** Between so many elements, both included. */
    public Field<T> size(int least, int most) {
        return must(list -> list instanceof java.util.Collection<?> c && c.size() >= least && c.size() <= most, "invalid_size",
                "Must have " + least + " to " + most + " elements.");
    }

    /** Another form of the value, where every value has one. */
    public <U> Field<U> then(Function<T, U> mapping) {
        return new Field<>(input, pointer, present, value.map(mapping));
    }

    /** A typed value, where not every value has one. */
    public <U> Field<U> as(Function<T, Optional<U>> parse, String code, String message) {
        Optional<U> parsed = value.flatMap(parse);
        if (value.isPresent() && parsed.isEmpty()) {
            input.fault(code, pointer, message);
        }
        return new Field<>(input, pointer, present, parsed);
    }

    /** Another form of the value, where not every value has one and the fault was told already. */
    <U> Field<U> narrowed(Function<T, Optional<U>> mapping) {
        return new Field<>(input, pointer, present, value.flatMap(mapping));
    }

    /** How a parser with several ways to refuse says which it was. */
    @FunctionalInterface
    public interface Rejection {
        /** Refuses the value; must be called before the parser answers empty. */
        void because(String code, String message);
    }

    /** A typed value from a parser that knows more than one way to refuse. */
    public <U> Field<U> parse(BiFunction<T, Rejection, Optional<U>> parser) {
        Rejection rejection = (code, message) -> input.fault(code, pointer, message);
        return new Field<>(input, pointer, present, value.flatMap(text -> parser.apply(text, rejection)));
    }

    /** Says that the field must be there; {@link #get} does so by itself only when the input is read. */
    public Field<T> required() {
        if (!present) {
            input.fault("missing", pointer, "Is required.");
        }
        return this;
    }

    /** The value, or nothing where the field is absent. */
    public Optional<T> optional() {
        return value;
    }

    /** The value, or another where the field is absent. */
    public T otherwise(T other) {
        return value.orElse(other);
    }

    /** The value of a required field; to be called within {@link Input#read} alone, where nothing is faulty. */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException("field read without required(): " + pointer));
    }

    private void reject(String code, String message) {
        input.fault(code, pointer, message);
        value = Optional.empty();
    }
}
