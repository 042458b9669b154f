package dev.tradewind.testkit;

import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition of the code, recognised wherever it is sent again: table names and ids differ from run to run, the kind of the
 * write, the types in the item's key and the text of the condition do not.
 *
 * @param write what kind of write carries it
 * @param item the types in the keys, {@code CHECKOUT} or {@code SKU/STOCK}
 * @param expression the condition, its names and words filled in
 */
public record ConditionSite(String write, String item, String expression) {

    static ConditionSite of(WriteAction action) {
        String pk = type(action.key().get(TableShape.PK));
        String sk = type(action.key().get(TableShape.SK));
        return new ConditionSite(action.kind().name().toLowerCase(Locale.ROOT), pk.equals(sk) ? pk : pk + "/" + sk,
                Placeholders.resolved(action, action.condition().orElseThrow()));
    }

    /** {@code ORDER#0192…} is an ORDER, {@code STOCK#07} a STOCK, {@code USE} a USE; a key that is nothing but an id is *. */
    private static String type(AttributeValue key) {
        String text = key.s() == null ? "" : key.s();
        String first = text.contains("#") ? text.substring(0, text.indexOf('#')) : text;
        return first.matches("[A-Za-z][A-Za-z_]*") ? first : "*";
    }

    @Override
    public String toString() {
        return write + " " + item + " if " + expression;
    }
}
