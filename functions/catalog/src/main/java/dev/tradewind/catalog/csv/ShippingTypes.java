package dev.tradewind.catalog.csv;

import dev.tradewind.catalog.csv.Cell.Parsed;
import dev.tradewind.catalog.model.ShippingService.PriceStep;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What texts of the shipping tables can be read as. */
final class ShippingTypes {
    private static final String EVERYWHERE = "*";
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final Pattern STEP = Pattern.compile("([0-9]{1,10})=([0-9]{1,15})");
    private static final int MOST_STEPS = 20;

    private ShippingTypes() {}

    static Parsed<String> service(String text) {
        return SERVICE.matcher(text).matches()
                ? Parsed.of(text)
                : Parsed.no("invalid_service", "Must be 1 to 40 lower-case letters, digits, hyphens, underscores.");
    }

    /** Codes with spaces between them; none for everywhere. */
    static Parsed<List<CountryCode>> countries(String text) {
        List<String> codes = Arrays.stream(text.split("\\s+")).toList();
        if (codes.equals(List.of(EVERYWHERE))) {
            return Parsed.of(List.of());
        }
        if (codes.stream().distinct().count() < codes.size()) {
            return Parsed.no("duplicate_country", "Names a country twice.");
        }
        return codes.stream().filter(code -> !CountryCode.isValid(code)).findFirst()
                .map(code -> Parsed.<List<CountryCode>>no("unknown_country",
                        "Must be ISO 3166-1 alpha-2 codes in upper case with spaces between them, or * alone."))
                .orElseGet(() -> Parsed.of(codes.stream().map(CountryCode::new).toList()));
    }

    /** Such as {@code 2000=690 20000=1290}: grams that a step reaches to, and its price in minor units. */
    static Parsed<List<PriceStep>> steps(String text) {
        List<PriceStep> steps = new ArrayList<>();
        for (String part : text.split("\\s+")) {
            Matcher step = STEP.matcher(part);
            if (!step.matches() || steps.size() == MOST_STEPS) {
                return Parsed.no("invalid_steps",
                        "Must be 1 to " + MOST_STEPS + " steps such as 2000=690 20000=1290: grams, and the price in minor units.");
            }
            steps.add(new PriceStep(Long.parseLong(step.group(1)), Long.parseLong(step.group(2))));
        }
        boolean ascending = java.util.stream.IntStream.range(1, steps.size())
                .allMatch(i -> steps.get(i - 1).upToGrams() < steps.get(i).upToGrams());
        if (!ascending || steps.getFirst().upToGrams() == 0) {
            return Parsed.no("steps_not_ascending", "Each step must reach further than the one before it.");
        }
        return steps.stream().allMatch(step -> step.priceMinor() <= Money.MAX_INPUT)
                ? Parsed.of(List.copyOf(steps))
                : Parsed.no("out_of_range", "A price must be at most " + Money.MAX_INPUT + ".");
    }

    /** A constant's name in lower case. */
    static <E extends Enum<E>> Function<String, Parsed<E>> word(List<E> values, String code) {
        return text -> values.stream().filter(value -> lower(value).equals(text)).findFirst().map(Parsed::of).orElseGet(() -> Parsed
                .no(code, "Must be one of " + values.stream().map(ShippingTypes::lower).collect(Collectors.joining(", ")) + "."));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
