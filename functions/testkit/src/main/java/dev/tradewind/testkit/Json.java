package dev.tradewind.testkit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON document as tests read it: by JSON pointer, and whoever asks for what is not there is told what is. Numbers keep
 * their digits, objects their order.
 */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    /** @throws AssertionError if the text is no JSON document */
    public static Json parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return new Json(JsonTree.read(parser));
        } catch (IOException malformed) {
            throw new AssertionError("not a JSON document: " + text, malformed);
        }
    }

    /** @throws AssertionError if the bytes are no JSON document in UTF-8 */
    public static Json parse(byte[] utf8) {
        return parse(new String(utf8, StandardCharsets.UTF_8));
    }

    /** @return the document made of these maps, iterables, strings, numbers, booleans and nulls */
    public static Json of(Object tree) {
        return tree instanceof Json json ? json : new Json(tree);
    }

    /** @return what is at the pointer, empty if nothing is; a JSON null is something */
    public Optional<Json> find(String pointer) {
        Optional<Json> at = Optional.of(this);
        for (JsonPointer step = JsonPointer.compile(pointer); !step.matches() && at.isPresent(); step = step.tail()) {
            JsonPointer here = step;
            at = at.flatMap(node -> node.child(here));
        }
        return at;
    }

    /** @throws AssertionError if nothing is at the pointer */
    public Json at(String pointer) {
        return find(pointer).orElseThrow(() -> new AssertionError("nothing at " + pointer + " of " + this));
    }

    /** @return whether something, be it null, is at the pointer */
    public boolean has(String pointer) {
        return find(pointer).isPresent();
    }

    /** @return the string at the pointer */
    public String text(String pointer) {
        return at(pointer).as(String.class, pointer);
    }

    /** @return the whole number at the pointer, exactly */
    public long number(String pointer) {
        return decimal(pointer).longValueExact();
    }

    /** @return the number at the pointer */
    public BigDecimal decimal(String pointer) {
        return new BigDecimal(at(pointer).as(Number.class, pointer).toString());
    }

    /** @return the boolean at the pointer */
    public boolean isTrue(String pointer) {
        return at(pointer).as(Boolean.class, pointer);
    }

    /** @return whether JSON's null is at the pointer */
    public boolean isNull(String pointer) {
        return at(pointer).value == null;
    }

    /** @return the elements of the array at the pointer */
    public List<Json> items(String pointer) {
        return ((List<?>) at(pointer).as(List.class, pointer)).stream().map(Json::of).toList();
    }

    /** @return the strings of the array at the pointer */
    public List<String> texts(String pointer) {
        return items(pointer).stream().map(item -> item.text("")).toList();
    }

    /** @return the members of the object at the pointer, in their order */
    public Map<String, Json> members(String pointer) {
        Map<String, Json> members = new LinkedHashMap<>();
        ((Map<?, ?>) at(pointer).as(Map.class, pointer)).forEach((name, member) -> members.put((String) name, of(member)));
        return members;
    }

    /** @return the document in UTF-8, without white space */
    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @return the document without white space */
    @Override
    public String toString() {
        try {
            return JsonTree.write(FACTORY, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Two documents are equal if their members are, in any order; 1 and 1.0 differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && Objects.equals(value, json.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    private <T> T as(Class<T> type, String pointer) {
        if (!type.isInstance(value)) {
            throw new AssertionError("no " + type.getSimpleName() + " at " + pointer + " but " + this);
        }
        return type.cast(value);
    }

    private Optional<Json> child(JsonPointer step) {
        String name = step.getMatchingProperty();
        int index = step.getMatchingIndex();
        return switch (value) {
            case Map<?, ?> members when members.containsKey(name) -> Optional.of(of(members.get(name)));
            case List<?> items when index >= 0 && index < items.size() -> Optional.of(of(items.get(index)));
            case null, default -> Optional.empty();
        };
    }
}
