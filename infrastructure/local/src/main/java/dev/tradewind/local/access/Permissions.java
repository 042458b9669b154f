package dev.tradewind.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.template.Intrinsics;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What each function of the template may do, and what came of it. */
public final class Permissions {

    private final Map<String, Policy> policies;
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    private Permissions(Map<String, Policy> policies) {
        this.policies = policies;
    }

    /**
     * Reads the policies of all functions.
     *
     * @throws dev.tradewind.local.StartFault
     *             if one is in a form that cannot be checked
     */
    public static Permissions read(Template template, Intrinsics intrinsics) {
        Map<String, Policy> policies = new LinkedHashMap<>();
        for (Resource function : template.ofType("AWS::Serverless::Function")) {
            JsonNode properties = intrinsics.resolve(function.id(), function.properties().deepCopy().without("Events"));
            policies.put(function.id(), Policy.read(function.id(), properties));
        }
        return new Permissions(policies);
    }

    boolean isFunction(String accessKey) {
        return policies.containsKey(accessKey);
    }

    /** The first of these accesses that the function may not have. */
    Optional<Access> denied(String function, List<Access> accesses) {
        Optional<Access> denied = accesses.stream().filter(access -> !policies.get(function).allows(access)).findFirst();
        denied.ifPresent(access -> refused.add(function + " " + access.action() + " " + access.resources().getFirst()));
        return denied;
    }

    /** Every permission with how often it was used since the start, and what was refused. */
    public ObjectNode report() {
        ObjectNode report = Json.object();
        ObjectNode functions = report.putObject("functions");
        policies.forEach((function, policy) -> {
            ArrayNode rules = functions.putArray(function);
            policy.allowing().forEach(rule -> rules.addObject().put("action", rule.action().text())
                    .put("resource", rule.resource().text()).put("used", rule.uses().sum()));
        });
        ArrayNode texts = report.putArray("refused");
        refused.forEach(texts::add);
        return report;
    }
}
