package dev.tradewind.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a function may do: what a statement allows and none denies. */
record Policy(List<Rule> allowing, List<Rule> denying) {

    private static final Set<String> MEMBERS = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT_MEMBERS = Set.of("Sid", "Effect", "Action", "Resource", "Condition");
    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

    /**
     * Reads a function's {@code Policies}.
     *
     * @param properties
     *            of the function, resolved
     * @throws StartFault
     *             if any part is in a form that is not checked here: what cannot be checked must not look as if it were
     */
    static Policy read(String function, JsonNode properties) {
        if (properties.has("Role")) {
            throw new StartFault(function, "has a Role of its own; the local stack checks statements under Policies");
        }
        Policy policy = new Policy(new ArrayList<>(), new ArrayList<>());
        oneOrMore(properties.path("Policies")).forEach(document -> {
            refuseOthers(function, "policy", document, MEMBERS);
            oneOrMore(document.path("Statement")).forEach(statement -> policy.add(function, statement));
        });
        return policy;
    }

    boolean allows(Access access) {
        return denying.stream().noneMatch(rule -> rule.covers(access)) && allowing.stream().anyMatch(rule -> rule.covers(access));
    }

    private void add(String function, JsonNode statement) {
        refuseOthers(function, "statement", statement, STATEMENT_MEMBERS);
        List<Rule> rules = switch (statement.path("Effect").asText()) {
            case "Allow" -> allowing;
            case "Deny" -> denying;
            default -> throw new StartFault(function, "its statement has neither the effect Allow nor Deny: " + statement);
        };
        List<List<Wildcard>> keys = leadingKeys(function, statement.path("Condition"));
        texts(function, statement, "Action").forEach(action -> texts(function, statement, "Resource")
                .forEach(resource -> rules.add(new Rule(Wildcard.ofAction(action), Wildcard.of(resource), keys))));
    }

    private static List<List<Wildcard>> leadingKeys(String function, JsonNode condition) {
        List<List<Wildcard>> lists = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operator : condition.properties()) {
            refuseOthers(function, "condition", operator.getValue(), Set.of(LEADING_KEYS));
            lists.add(Json.texts(operator.getValue().path(LEADING_KEYS)).stream().map(key -> switch (operator.getKey()) {
                case "ForAllValues:StringEquals" -> Wildcard.exactly(key);
                case "ForAllValues:StringLike" -> Wildcard.of(key);
                default -> throw notChecked(function, "condition", condition);
            }).toList());
        }
        return lists;
    }

    private static List<String> texts(String function, JsonNode statement, String member) {
        List<String> texts = Json.texts(statement.path(member));
        if (texts.isEmpty()) {
            throw new StartFault(function, "its statement has no " + member + ": " + statement);
        }
        return texts;
    }

    private static void refuseOthers(String function, String what, JsonNode node, Set<String> members) {
        if (!node.isObject() || node.isEmpty() || node.propertyStream().anyMatch(member -> !members.contains(member.getKey()))) {
            throw notChecked(function, what, node);
        }
    }

    private static StartFault notChecked(String function, String what, JsonNode node) {
        return new StartFault(function, "the local stack does not know how to check this " + what + ": " + node);
    }

    private static Iterable<JsonNode> oneOrMore(JsonNode node) {
        return node.isArray() || node.isMissingNode() ? node : List.of(node);
    }
}
