package dev.tradewind.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Evaluates CloudFormation's intrinsic functions over a template. */
public final class Intrinsics {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?[^}]+)}");

    private final Template template;
    private final References references;

    public Intrinsics(Template template, References references) {
        this.template = template;
        this.references = references;
    }

    static boolean isCall(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return false;
        }
        String name = node.fieldNames().next();
        return name.equals("Ref") || name.startsWith("Fn::") || (name.equals("Condition") && node.get(name).isTextual());
    }

    /** The properties of a resource with every function evaluated. */
    public ObjectNode properties(Resource resource) {
        return (ObjectNode) resolve(resource.id(), resource.properties());
    }

    /**
     * The value of an expression; missing for {@code AWS::NoValue}.
     *
     * @param owner
     *            logical id that a fault names
     */
    public JsonNode resolve(String owner, JsonNode expression) {
        if (isCall(expression)) {
            Map.Entry<String, JsonNode> call = expression.properties().iterator().next();
            return call(owner, call.getKey(), call.getValue());
        }
        return switch (expression) {
            case ObjectNode object -> object(owner, object);
            case ArrayNode array -> array(owner, array);
            default -> expression;
        };
    }

    /** Whether a condition of the template holds. */
    public boolean condition(String owner, String name) {
        JsonNode condition = template.conditions().get(name);
        if (condition == null) {
            throw new StartFault(owner, "condition " + name + " is not in the template");
        }
        return resolve(owner, condition).asBoolean();
    }

    private ObjectNode object(String owner, ObjectNode source) {
        ObjectNode resolved = Json.object();
        source.properties().forEach(member -> {
            JsonNode value = resolve(owner, member.getValue());
            if (!value.isMissingNode()) {
                resolved.set(member.getKey(), value);
            }
        });
        return resolved;
    }

    private ArrayNode array(String owner, ArrayNode source) {
        ArrayNode resolved = Json.array();
        source.forEach(element -> {
            JsonNode value = resolve(owner, element);
            if (!value.isMissingNode()) {
                resolved.add(value);
            }
        });
        return resolved;
    }

    private JsonNode call(String owner, String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> ref(owner, argument.asText());
            case "Fn::GetAtt" -> attribute(owner, argument.path(0).asText(), argument.path(1).asText());
            case "Fn::Sub" -> substitute(owner, argument);
            case "Fn::Join" -> join(owner, argument);
            case "Fn::Split" -> split(argument.path(0).asText(), resolve(owner, argument.path(1)).asText());
            case "Fn::Select" -> select(owner, argument);
            case "Fn::FindInMap" -> findInMap(owner, (ArrayNode) resolve(owner, argument));
            case "Fn::Base64" -> TextNode.valueOf(Base64.getEncoder().encodeToString(Json.bytes(resolve(owner, argument))));
            case "Fn::If" -> resolve(owner, argument.path(condition(owner, argument.path(0).asText()) ? 1 : 2));
            case "Condition" -> BooleanNode.valueOf(condition(owner, argument.asText()));
            case "Fn::Equals" -> compare(owner, argument, JsonNode::equals);
            case "Fn::And" -> BooleanNode.valueOf(argument.valueStream().allMatch(part -> resolve(owner, part).asBoolean()));
            case "Fn::Or" -> BooleanNode.valueOf(argument.valueStream().anyMatch(part -> resolve(owner, part).asBoolean()));
            case "Fn::Not" -> BooleanNode.valueOf(!resolve(owner, argument.path(0)).asBoolean());
            default -> throw new StartFault(owner, "the local stack does not know the function " + function);
        };
    }

    private JsonNode ref(String owner, String id) {
        if (id.equals("AWS::NoValue")) {
            return MissingNode.getInstance();
        }
        return Optional.ofNullable(template.parameters().get(id)).or(() -> PseudoParameters.value(id)).or(() -> references.ref(id))
                .orElseThrow(() -> new StartFault(owner, "refers to " + id + ", which the template does not define"));
    }

    private JsonNode attribute(String owner, String id, String name) {
        return references.attribute(id, name)
                .orElseThrow(() -> new StartFault(owner, "refers to " + id + "." + name + ", which the template does not define"));
    }

    private JsonNode substitute(String owner, JsonNode argument) {
        String text = argument.isTextual() ? argument.asText() : argument.path(0).asText();
        JsonNode variables = argument.path(1);
        Matcher matcher = PLACEHOLDER.matcher(text);
        return TextNode.valueOf(matcher.replaceAll(match -> Matcher.quoteReplacement(placeholder(owner, match.group(1), variables))));
    }

    private String placeholder(String owner, String name, JsonNode variables) {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (variables.has(name)) {
            return resolve(owner, variables.get(name)).asText();
        }
        int dot = name.indexOf('.');
        return (dot < 0 ? ref(owner, name) : attribute(owner, name.substring(0, dot), name.substring(dot + 1))).asText();
    }

    private JsonNode join(String owner, JsonNode argument) {
        JsonNode parts = resolve(owner, argument.path(1));
        return TextNode.valueOf(parts.valueStream().map(JsonNode::asText).collect(Collectors.joining(argument.path(0).asText())));
    }

    private static JsonNode split(String separator, String text) {
        ArrayNode parts = Json.array();
        List.of(text.split(Pattern.quote(separator), -1)).forEach(parts::add);
        return parts;
    }

    private JsonNode select(String owner, JsonNode argument) {
        JsonNode chosen = resolve(owner, argument.path(1)).path(resolve(owner, argument.path(0)).asInt());
        if (chosen.isMissingNode()) {
            throw new StartFault(owner, "Fn::Select takes an element that its list does not have");
        }
        return chosen;
    }

    private JsonNode findInMap(String owner, ArrayNode keys) {
        JsonNode found = template.mappings().path(keys.path(0).asText()).path(keys.path(1).asText()).path(keys.path(2).asText());
        if (found.isMissingNode()) {
            throw new StartFault(owner, "Fn::FindInMap finds nothing for " + keys);
        }
        return found;
    }

    private JsonNode compare(String owner, JsonNode argument, BiPredicate<JsonNode, JsonNode> test) {
        JsonNode left = TextNode.valueOf(resolve(owner, argument.path(0)).asText());
        JsonNode right = TextNode.valueOf(resolve(owner, argument.path(1)).asText());
        return BooleanNode.valueOf(test.test(left, right));
    }
}
