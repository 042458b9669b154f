package dev.tradewind.local;

import dev.tradewind.local.access.Permissions;
import dev.tradewind.local.aws.WebhookSecrets;
import dev.tradewind.local.events.EventSources;
import dev.tradewind.local.functions.FunctionSpec;
import dev.tradewind.local.functions.FunctionSpecs;
import dev.tradewind.local.gateway.Cors;
import dev.tradewind.local.gateway.Route;
import dev.tradewind.local.gateway.Routes;
import dev.tradewind.local.template.Intrinsics;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.ResourceNames;
import dev.tradewind.local.template.Template;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The template, read completely: whatever is wrong with it shows here, before anything is started.
 *
 * @param routes
 *            of the HTTP API
 * @param functions
 *            in the order of the file
 */
public record Plan(Template template, ResourceNames names, Intrinsics intrinsics, List<Route> routes, List<FunctionSpec> functions,
        Cors cors, EventSources.Declared events, Permissions permissions) {

    /**
     * Reads the template.
     *
     * @param gateway
     *            base URL of the HTTP API
     * @param sqs
     *            base URL of SQS
     * @param clock
     *            from which rates of schedules count
     */
    public static Plan read(Settings settings, URI gateway, URI sqs, StackClock clock) {
        Template template = Template.read(settings.template().toAbsolutePath(), overrides(settings, gateway));
        refuseUnknown(settings.parameters().keySet(), template.parameters().keySet());
        ResourceNames names = new ResourceNames(template, gateway, sqs);
        Intrinsics intrinsics = new Intrinsics(template, names);
        FunctionSpecs specs = new FunctionSpecs(template.file().getParent(), intrinsics, names);
        List<FunctionSpec> functions = template.ofType("AWS::Serverless::Function").stream().map(specs::read).toList();
        Cors cors = template.ofType("AWS::Serverless::HttpApi").stream().findFirst()
                .map(api -> Cors.read(intrinsics.properties(api).path("CorsConfiguration"))).orElse(Cors.NONE);
        return new Plan(template, names, intrinsics, new Routes(template, intrinsics).read(), functions, cors,
                new EventSources(template, intrinsics, names, clock).read(), Permissions.read(template, intrinsics));
    }

    /** The resources of a type with every function evaluated. */
    public List<Resource> resolved(String type) {
        return template.ofType(type).stream().map(resource -> new Resource(resource.id(), type, intrinsics.properties(resource))).toList();
    }

    private static void refuseUnknown(Set<String> given, Set<String> known) {
        String unknown = given.stream().filter(name -> !known.contains(name)).sorted().collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new StartFault(
                    "-Dparameters= names " + unknown + ", which the template does not have; it has " + String.join(", ", known));
        }
    }

    private static Map<String, String> overrides(Settings settings, URI gateway) {
        String local = gateway + "/_local";
        Map<String, String> overrides = new HashMap<>(Map.of(
                "Clock", "adjustable",
                "TokenIssuer", local,
                "TokenKeysUrl", local + "/.well-known/jwks.json",
                "StorefrontUrl", local + "/storefront",
                "PaymentGateway", "sandbox",
                "FxSources", "ecb=5,demo=5",
                "SigningKeys", WebhookSecrets.publicKeys(settings.secrets())));
        overrides.putAll(settings.parameters());
        return overrides;
    }
}
