package dev.tradewind.shipments.customs.model;

/**
 * What a rule has to say of a declaration. It quotes nothing personal.
 *
 * @param code what is wrong, in snake case
 * @param field the field to mend, as a JSON pointer into the declaration
 * @param content for people
 * @param rule the line of the table
 * @param source where the rule comes from
 * @param since when it took effect, empty if that is not known
 * @param confirmed whether the source is one to rely on
 */
public record Finding(String code, Severity severity, String field, String content, String rule, String source, String since,
        boolean confirmed) {}
