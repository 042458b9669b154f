package dev.tradewind.local.events;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * One field of a cron expression.
 *
 * @param values
 *            that it admits
 * @param last
 *            {@code L}: the last day of the month, or with a value the last such weekday
 * @param nth
 *            {@code n#k}: only the k-th such weekday of the month; 0 for any
 */
record CronField(BitSet values, boolean last, int nth) {

    static CronField parse(String text, int min, int max, List<String> names) {
        BitSet values = new BitSet();
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.equals("L")) {
            return new CronField(values, true, 0);
        }
        boolean last = upper.endsWith("L") && names.size() == 7;
        int hash = upper.indexOf('#');
        String plain = hash > 0 ? upper.substring(0, hash) : last ? upper.substring(0, upper.length() - 1) : upper;
        for (String part : plain.split(",", -1)) {
            addRange(values, part, min, max, names);
        }
        return new CronField(values, last, hash > 0 ? Integer.parseInt(upper.substring(hash + 1)) : 0);
    }

    boolean admits(int value) {
        return values.get(value);
    }

    boolean admitsDayOfMonth(LocalDate date) {
        return last ? date.getDayOfMonth() == date.lengthOfMonth() : admits(date.getDayOfMonth());
    }

    boolean admitsDayOfWeek(LocalDate date) {
        int day = date.getDayOfWeek().getValue() % 7 + 1;
        boolean inLastWeek = date.getDayOfMonth() + 7 > date.lengthOfMonth();
        boolean inWeek = nth == 0 || (date.getDayOfMonth() - 1) / 7 + 1 == nth;
        boolean anyWeek = !last || values.isEmpty();
        boolean dayFits = (last && values.isEmpty()) ? day == 7 : admits(day);
        return dayFits && inWeek && (anyWeek || inLastWeek);
    }

    private static void addRange(BitSet values, String part, int min, int max, List<String> names) {
        String[] step = part.split("/", -1);
        String[] bounds = step[0].split("-", -1);
        boolean all = step[0].equals("*") || step[0].equals("?");
        int from = all ? min : value(bounds[0], min, names);
        int to = all || (step.length > 1 && bounds.length == 1) ? max : value(bounds[bounds.length - 1], min, names);
        int by = step.length > 1 ? Integer.parseInt(step[1]) : 1;
        if (from < min || to > max || from > to || by < 1) {
            throw new IllegalArgumentException("'" + part + "' is outside " + min + " to " + max);
        }
        for (int value = from; value <= to; value += by) {
            values.set(value);
        }
    }

    private static int value(String text, int min, List<String> names) {
        int name = names.indexOf(text);
        return name >= 0 ? min + name : Integer.parseInt(text);
    }
}
