package dev.tradewind.aot;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** What the tests of {@link EarlyLinking} link: it tells of everything it does in one list. */
public final class Linkable implements Supplier<List<Object>> {
    /** A component of every kind. */
    record Mixed(boolean flag, byte small, char letter, short less, int number, long more, float rough, double fine, String text,
            Object any) {
        static Mixed of(int seed) {
            return new Mixed(seed % 2 == 0, (byte) seed, (char) seed, (short) seed, seed, seed * 5_000_000_000L, seed / 3F, seed / 7D,
                    seed % 3 == 0 ? null : "text " + seed, seed % 5 == 0 ? new Pair(null, 1) : List.of(seed));
        }
    }

    record Pair(Object left, Object right) {}

    record Nothing() {}

    record Number(double value) {}

    sealed interface Shape {
        record Point() implements Shape {}

        record Circle(int radius) implements Shape {}

        record Box(Shape inside, int side) implements Shape {}

        /** In an interface, since a method that is added to one must be called as such. */
        default String name() {
            return switch (this) {
                case Point _ -> "point";
                case Circle(int radius) when radius > 3 -> "great circle";
                case Circle circle when circle.radius() > 1 -> "circle of " + circle.radius();
                case Circle _ -> "small circle";
                case Box(Circle inside, int side) when side > inside.radius() -> "box around a circle";
                case Box(Box(Point _, int inner), int side) -> "boxes of " + inner + " and " + side;
                case Box _ -> "box";
            };
        }
    }

    @Override
    public List<Object> get() {
        List<Mixed> all = java.util.stream.IntStream.range(-20, 20).mapToObj(Mixed::of).toList();
        return List.of(all.stream().map(Mixed::hashCode).toList(),
                all.stream().map(one -> all.stream().map(one::equals).toList()).toList(),
                all.stream().map(one -> one.equals(Mixed.of(one.number()))).toList(), all.getFirst().equals(null),
                all.getFirst().equals("text"),
                List.of(new Pair(null, null).hashCode(), new Nothing().hashCode(), new Nothing().equals(new Nothing())),
                List.of(new Number(0.0).equals(new Number(-0.0)), new Number(Double.NaN).equals(new Number(Double.NaN))),
                List.of(new Shape.Point(), new Shape.Circle(0), new Shape.Circle(2), new Shape.Circle(4),
                        new Shape.Box(new Shape.Circle(1), 5),
                        new Shape.Box(new Shape.Circle(8), 5), new Shape.Box(new Shape.Box(new Shape.Point(), 1), 2),
                        new Shape.Box(new Shape.Point(), 1)).stream().map(Shape::name).toList(),
                java.util.stream.Stream.of("text", 7, 7L, 'c', List.of(1), new Object[0], new int[]{1}, new Pair(1, 2)).map(Linkable::kind)
                        .toList(),
                kind(null), nulls(), first(new Pair("a", 1)),
                orders().stream().map(order -> all.stream().sorted(order).map(Mixed::number).toList()).toList());
    }

    /** Each way to make a comparator, of keys that often are the same. */
    private static List<Comparator<Mixed>> orders() {
        Comparator<Mixed> ties = Comparator.comparingInt(one -> one.number() / 7);
        Comparator<Mixed> nullsLast = Comparator.nullsLast(ties);
        return List.of(Comparator.comparing(Mixed::flag),
                Comparator.comparing(Mixed::text, Comparator.nullsFirst(Comparator.reverseOrder())),
                ties, Comparator.comparingLong(one -> one.more() % 3), Comparator.comparingDouble(one -> Math.sin(one.fine())),
                ties.thenComparing(Comparator.comparing(Mixed::letter).reversed()), ties.thenComparing(Mixed::less),
                ties.thenComparing(Mixed::less, Comparator.reverseOrder()), ties.thenComparingInt(one -> -one.number()),
                ties.thenComparingLong(Mixed::more), ties.thenComparingDouble(one -> -one.fine()),
                nullsLast.thenComparingInt(one -> -one.number()));
    }

    private static String kind(Object any) {
        return switch (any) {
            case null -> "nothing";
            case String text when text.isEmpty() -> "no text";
            case String text -> text;
            case Integer number when number > 5 -> "much";
            case java.util.Collection<?> many -> "many " + many.size();
            case Object[] array -> "array";
            case int[] array -> "numbers " + array.length;
            case Comparable<?> order -> "comparable";
            default -> "other";
        };
    }

    private static String nulls() {
        Shape nothing = null;
        try {
            return switch (nothing) {
                case Shape.Point _ -> "point";
                case Shape.Circle _,Shape.Box _ -> "more";
            };
        } catch (NullPointerException expected) {
            return "refused";
        }
    }

    /** With types that meet at a join, which a verifier must know. */
    private static Comparable<?> first(Pair pair) {
        Comparable<?> found = switch (pair.left()) {
            case String text -> text;
            case Integer number -> number;
            default -> 'c';
        };
        return found;
    }
}
