package dev.tradewind.lambda.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a function's variables and remembers every fault, so that a wrong deployment is told everything at once. Reading a
 * faulty or missing variable answers a stand-in; {@link #refuseFaults()} stops the start before anything can use it.
 */
public final class Settings {
    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");

    private final Map<String, String> variables;
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> faults = new LinkedHashSet<>();

    public Settings(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** A required text. */
    public String text(String name) {
        return read(name, null, "a text", text -> text, "");
    }

    /** A text with a default. */
    public String text(String name, String otherwise) {
        return read(name, otherwise, "a text", text -> text, otherwise);
    }

    /** A whole number within the bounds, both included. */
    public int number(String name, int otherwise, int least, int most) {
        String wanted = "a whole number from " + least + " to " + most;
        return read(name, Integer.toString(otherwise), wanted, text -> within(Integer.parseInt(text), least, most), otherwise);
    }

    /** An ISO 8601 duration of more than zero, such as {@code PT15M}. */
    public Duration duration(String name, String otherwise) {
        return read(name, otherwise, "a positive ISO 8601 duration such as PT15M", Settings::positive, Duration.parse(otherwise));
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean otherwise) {
        return read(name, Boolean.toString(otherwise), "true or false", Settings::truth, otherwise);
    }

    /** Comma-separated values, blank for none. */
    public List<String> list(String name, String otherwise) {
        return read(name, otherwise, "a comma-separated list",
                text -> text.isBlank() ? List.<String>of() : List.of(LIST.split(text.strip())), List.of());
    }

    /**
     * A value in a form of its own.
     *
     * @param wanted what to say that it should be
     * @param parse throws IllegalArgumentException with the reason when the text is not of that form
     */
    public <T> T value(String name, String otherwise, String wanted, Function<String, T> parse) {
        return read(name, otherwise, wanted, parse, parse.apply(otherwise));
    }

    /**
     * A required value in a form of its own.
     *
     * @param standIn what to answer while the start goes on to find further faults
     * @param wanted what to say that it should be
     * @param parse throws IllegalArgumentException with the reason when the text is not of that form
     */
    public <T> T required(String name, T standIn, String wanted, Function<String, T> parse) {
        return read(name, null, wanted, parse, standIn);
    }

    /** The names that were asked for so far. */
    public Set<String> asked() {
        return Set.copyOf(asked);
    }

    /** Stops the start when any variable that was read was missing or wrong, naming all of them. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Settings: " + String.join("; ", faults));
        }
    }

    private <T> T read(String name, String otherwise, String wanted, Function<String, T> parse, T standIn) {
        asked.add(name);
        String text = variables.getOrDefault(name, otherwise);
        if (text == null || (text.isBlank() && otherwise == null)) {
            faults.add(name + " is missing, wanted " + wanted);
            return standIn;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(name + " is not " + wanted + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"));
            return standIn;
        }
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }

    private static Duration positive(String text) {
        Duration duration = Duration.parse(text);
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("not positive");
        }
        return duration;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }
}
