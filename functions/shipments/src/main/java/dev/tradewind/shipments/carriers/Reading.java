package dev.tradewind.shipments.carriers;

import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import dev.tradewind.shipments.model.Place;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON object of a source. What is null, blank or not there is not said; what is of another type than the source documents
 * makes the body unreadable. Reasons name the member, never what it holds.
 */
record Reading(JsonNode node) {
    private static final int TEXT = 300;
    private static final int WORD = 100;
    /** So much of a text is looked at for what is kept of it: a huge one costs no more than a long one. */
    private static final int WASTE = 4;
    private static final Pattern UNCLEAN = Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    static Reading of(JsonNode body) throws Unreadable {
        return object(body, "the body");
    }

    /** A text for people: without controls, at most {@value #TEXT} characters. */
    Optional<String> text(String member) throws Unreadable {
        Optional<JsonNode> value = given(member);
        return value.isPresent() ? clean(string(value.get(), member), TEXT) : Optional.empty();
    }

    /** A number exactly as written; anything else there is none. */
    Optional<BigDecimal> number(String member) {
        return given(member).filter(JsonNode::isNumber).map(JsonNode::getBigDecimalValue);
    }

    /** A word or code, which some sources write as a number: at most {@value #WORD} characters. */
    Optional<String> word(String member) throws Unreadable {
        Optional<JsonNode> value = given(member);
        if (value.filter(JsonNode::isNumber).isPresent()) {
            return clean(value.get().getNumberValue().toString(), WORD);
        }
        return value.isPresent() ? clean(string(value.get(), member), WORD) : Optional.empty();
    }

    /** As {@link #word}, of the status and of what is added to it. */
    Words words(String status, String sub) throws Unreadable {
        Optional<String> more = word(sub);
        return word(status).map(word -> new Words(word, more)).orElse(Words.NONE);
    }

    Optional<Reading> object(String member) throws Unreadable {
        Optional<JsonNode> value = given(member);
        return value.isPresent() ? Optional.of(object(value.get(), member)) : Optional.empty();
    }

    /** The member, or an object without members. */
    Reading orEmpty(String member) throws Unreadable {
        return object(member).orElseGet(() -> new Reading(JsonNode.createObjectNode(Map.of())));
    }

    /** The objects of an array; none where it is not there. */
    List<Reading> items(String member) throws Unreadable {
        List<Reading> items = new ArrayList<>();
        Optional<JsonNode> array = given(member);
        if (array.isPresent() && !array.get().isArray()) {
            throw new Unreadable(member + " is not an array");
        }
        if (array.isPresent()) {
            for (JsonNode item : array.get().values()) {
                items.add(object(item, "an item of " + member));
            }
        }
        return items;
    }

    boolean has(String member) {
        return given(member).isPresent();
    }

    boolean isText(String member) {
        return given(member).filter(JsonNode::isString).isPresent();
    }

    boolean flag(String member) throws Unreadable {
        Optional<JsonNode> value = given(member);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw new Unreadable(member + " is not true or false");
        }
        return value.isPresent() && value.get().getBooleanValue();
    }

    Place place(String city, String region, String postalCode, String country) throws Unreadable {
        return new Place(word(city), word(region), word(postalCode), word(country));
    }

    private Optional<JsonNode> given(String member) {
        return Optional.ofNullable(node.get(member)).filter(value -> !value.isNull());
    }

    private static Reading object(JsonNode node, String what) throws Unreadable {
        if (!node.isObject()) {
            throw new Unreadable(what + " is not an object");
        }
        return new Reading(node);
    }

    private static String string(JsonNode node, String member) throws Unreadable {
        if (!node.isString()) {
            throw new Unreadable(member + " is not a text");
        }
        return node.getStringValue();
    }

    /** Most words are of such characters alone. */
    private static boolean isPlain(int character) {
        return character > ' ' && character < 127;
    }

    private static Optional<String> clean(String text, int most) {
        String head = text.substring(0, Math.min(text.length(), WASTE * most));
        String clean = head.chars().allMatch(Reading::isPlain) ? head : UNCLEAN.matcher(head).replaceAll(" ").strip();
        int end = Math.min(most, clean.length());
        boolean splits = end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1));
        return Optional.of(clean.substring(0, splits ? end - 1 : end).strip()).filter(left -> !left.isEmpty());
    }
}
