package dev.tradewind.lambda.http;

import dev.tradewind.kernel.Fault;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a JSON object field by field and collects every fault with its JSON pointer (RFC 6901), so that a caller learns all
 * of them at once. Fields that are not asked for are ignored; a JSON null counts as absent.
 *
 * <pre>
 * var sku = in.text("/sku").max(64);
 * var quantity = in.integer("/quantity").between(1, 999);
 * return in.read(() -&gt; new Command(sku.get(), quantity.get()));
 * </pre>
 */
public final class Input {
    /** Room for the zeros that are stripped. */
    private static final int LOWEST_SCALE = -2_000_000_000;
    private static final String UNCLEAN = "Must not have control characters or halves of characters.";

    private final JsonNode object;
    private final String prefix;
    private final List<Fault> faults;

    public Input(JsonNode object) {
        this(object, "", new ArrayList<>());
    }

    /** A document with faults found outside of it, which are told with its own. */
    Input(JsonNode object, List<Fault> found) {
        this(object, "", new ArrayList<>(found));
    }

    private Input(JsonNode object, String prefix, List<Fault> faults) {
        this.object = object;
        this.prefix = prefix;
        this.faults = faults;
    }

    /** A text without control characters but tab and line ends; it may be empty unless {@link Field#max} bounds it. */
    public Field<String> text(String pointer) {
        return field(pointer, "a text", Input::textOf).must(Input::isClean, "invalid_characters", UNCLEAN);
    }

    /** A whole number within the range of a long; {@code 12.0} is one, {@code 12.5} is not. */
    public Field<Long> integer(String pointer) {
        return field(pointer, "a whole number", Input::wholeOf).as(Input::longOf, "out_of_range",
                "Must be from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE + ".");
    }

    /** A number exactly as written, for a reader with refusals of its own. */
    public Field<BigDecimal> number(String pointer) {
        return field(pointer, "a number", node -> node.isNumber() ? Optional.of(node.getBigDecimalValue()) : Optional.empty());
    }

    /** {@code true} or {@code false}. */
    public Field<Boolean> flag(String pointer) {
        return field(pointer, "true or false", node -> node.isBoolean() ? Optional.of(node.getBooleanValue()) : Optional.empty());
    }

    /** An object, read by the given reader with pointers that continue this one's. */
    public <T> Field<T> object(String pointer, Function<Input, T> reader) {
        return field(pointer, "an object", node -> node.isObject() ? Optional.of(node) : Optional.empty())
                .narrowed(node -> nested(node, prefix + pointer, reader));
    }

    /** An array of objects, each read by the given reader. Where a fault was found inside, the field is faulty too. */
    public <T> Field<List<T>> objects(String pointer, Function<Input, T> reader) {
        return items(pointer).narrowed(nodes -> each(pointer, nodes, "an object",
                node -> node.isObject() ? Optional.of(node) : Optional.<JsonNode>empty(), (node, at) -> nested(node, at, reader)));
    }

    /** An array of texts. */
    public Field<List<String>> texts(String pointer) {
        return items(pointer).narrowed(nodes -> each(pointer, nodes, "a text", Input::textOf, (text, _) -> Optional.of(text)))
                .must(texts -> texts.stream().allMatch(Input::isClean), "invalid_characters", UNCLEAN);
    }

    /** An object whose values are all texts, such as a table of decimals by currency. */
    public Field<Map<String, String>> textsByName(String pointer) {
        return object(pointer, in -> in.object.size() == 0 ? Optional.of(Map.<String, String>of()) : in.ownTexts())
                .narrowed(texts -> texts);
    }

    /** Whether a value stands at the pointer. */
    public boolean has(String pointer) {
        return at(pointer).isPresent();
    }

    /** Where in the whole document this object stands. */
    public String pointer() {
        return prefix;
    }

    /** Adds a fault of the document's own logic, such as two fields that exclude each other. */
    public void fault(String code, String pointer, String message) {
        faults.add(new Fault(code, prefix + pointer, message));
    }

    /**
     * The value that all fields make together. A reader of nested objects may call it too: a refused object makes its field
     * faulty and does not keep the others from being read.
     *
     * @throws BadInput with every fault, when there is any
     */
    public <T> T read(Supplier<T> value) {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return value.get();
    }

    /** Those of the values that are texts, so that they can be read on; nothing where none is. */
    private Optional<Map<String, String>> ownTexts() {
        Map<String, String> texts = new HashMap<>();
        object.entries().forEach(entry -> {
            String pointer = "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
            textOf(entry.getValue()).ifPresentOrElse(text -> texts.put(entry.getKey(), text),
                    () -> fault("invalid_type", pointer, "Must be a text."));
        });
        return Optional.of(texts).filter(found -> !found.isEmpty());
    }

    private Field<List<JsonNode>> items(String pointer) {
        return field(pointer, "an array", node -> {
            if (!node.isArray()) {
                return Optional.empty();
            }
            List<JsonNode> items = new ArrayList<>();
            node.values().forEach(items::add);
            return Optional.of(items);
        });
    }

    /** What the reader makes of the object, nothing where it refused it: the faults are kept, and its neighbours are still read. */
    private <T> Optional<T> nested(JsonNode node, String at, Function<Input, T> reader) {
        try {
            return Optional.of(reader.apply(new Input(node, at, faults)));
        } catch (BadInput refused) {
            refused.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
            return Optional.empty();
        }
    }

    private <N, T> Optional<List<T>> each(String pointer, List<JsonNode> nodes, String wanted, Function<JsonNode, Optional<N>> type,
            BiFunction<N, String, Optional<T>> reader) {
        List<T> read = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            String at = pointer + "/" + i;
            type.apply(nodes.get(i)).ifPresentOrElse(node -> reader.apply(node, prefix + at).ifPresent(read::add),
                    () -> fault("invalid_type", at, "Must be " + wanted + "."));
        }
        return read.size() == nodes.size() ? Optional.of(read) : Optional.empty();
    }

    private <T> Field<T> field(String pointer, String wanted, Function<JsonNode, Optional<T>> type) {
        Optional<String> blocked = blocked(pointer);
        if (blocked.isPresent()) {
            faultOnce(new Fault("invalid_type", prefix + blocked.get(), "Must be an object."));
            return new Field<>(this, pointer, true, Optional.empty());
        }
        Optional<JsonNode> node = at(pointer);
        Optional<T> value = node.flatMap(type);
        if (node.isPresent() && value.isEmpty()) {
            fault("invalid_type", pointer, "Must be " + wanted + ".");
        }
        return new Field<>(this, pointer, node.isPresent(), value);
    }

    /** The member on the way to a field that cannot have fields, such as a text where an object should be. */
    private Optional<String> blocked(String pointer) {
        for (int end = pointer.indexOf('/', 1); end > 0; end = pointer.indexOf('/', end + 1)) {
            String way = pointer.substring(0, end);
            if (at(way).filter(node -> !node.isObject()).isPresent()) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    private void faultOnce(Fault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private Optional<JsonNode> at(String pointer) {
        JsonNode node = object;
        for (String name : pointer.substring(1).split("/", -1)) {
            node = node.isObject() ? node.get(name) : null;
            if (node == null || node.isNull()) {
                return Optional.empty();
            }
        }
        return Optional.of(node);
    }

    private static Optional<String> textOf(JsonNode node) {
        return node.isString() ? Optional.of(node.getStringValue()) : Optional.empty();
    }

    /** Whether every storage, mail and log can hold it: no control but tab and line ends, no half of a character. */
    private static boolean isClean(String text) {
        return text.codePoints().noneMatch(c -> (Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0)
                || Character.getType(c) == Character.SURROGATE);
    }

    /** Of 1e999999999 nothing may be computed but its scale, and of 100e2147483647 not even that. */
    private static Optional<BigDecimal> wholeOf(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isNumber).map(JsonNode::getBigDecimalValue)
                .filter(number -> number.scale() > LOWEST_SCALE).map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.scale() <= 0);
    }

    private static Optional<Long> longOf(BigDecimal whole) {
        try {
            return Optional.of(whole.longValueExact());
        } catch (ArithmeticException beyondALong) {
            return Optional.empty();
        }
    }
}
