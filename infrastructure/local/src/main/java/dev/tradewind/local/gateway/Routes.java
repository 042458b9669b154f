package dev.tradewind.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.gateway.Route.Authorization;
import dev.tradewind.local.template.Intrinsics;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the routes of a template: the {@code HttpApi} events of its functions. */
public final class Routes {

    private final Template template;
    private final Intrinsics intrinsics;

    public Routes(Template template, Intrinsics intrinsics) {
        this.template = template;
        this.intrinsics = intrinsics;
    }

    /** All routes, in the order of the file. */
    public List<Route> read() {
        List<Route> routes = new ArrayList<>();
        for (Resource function : template.ofType("AWS::Serverless::Function")) {
            function.properties().path("Events").properties().stream()
                    .filter(event -> event.getValue().path("Type").asText().equals("HttpApi"))
                    .forEach(event -> routes.add(route(function, event.getKey(), event.getValue().path("Properties"))));
        }
        template.ofType("AWS::ApiGatewayV2::Route").forEach(route -> {
            throw new StartFault(route.id(), "is a route without a function: write it as an HttpApi event of the function");
        });
        refuseDuplicates(routes);
        return List.copyOf(routes);
    }

    private Route route(Resource function, String event, JsonNode declared) {
        String owner = function.id() + event;
        ObjectNode api = api(owner, declared.path("ApiId"));
        JsonNode properties = intrinsics.resolve(owner, declared);
        String path = Json.text(properties, "Path").orElse(Route.DEFAULT);
        String method = Json.text(properties, "Method").orElse("ANY").toUpperCase(Locale.ROOT).replace("*", "ANY")
                .replace("X-AMAZON-APIGATEWAY-ANY-METHOD", "ANY");
        return new Route(method, path, function.id(), authorization(owner, properties.path("Auth"), api.path("Auth")));
    }

    /** The API of a route: the one it names, else the only one there is; SAM makes one when there is none. */
    private ObjectNode api(String owner, JsonNode reference) {
        List<Resource> apis = template.ofType("AWS::Serverless::HttpApi");
        Optional<String> name = Json.text(reference, "Ref").or(() -> Optional.of(reference.asText()).filter(text -> !text.isEmpty()));
        if (name.isPresent() && apis.stream().noneMatch(api -> api.id().equals(name.get()))) {
            throw new StartFault(owner, "its ApiId " + name.get() + " is not an AWS::Serverless::HttpApi of the template");
        }
        return apis.stream().filter(api -> name.isEmpty() || api.id().equals(name.get())).findFirst().map(intrinsics::properties)
                .orElseGet(Json::object);
    }

    private static Authorization authorization(String owner, JsonNode own, JsonNode api) {
        String name = Json.text(own, "Authorizer").or(() -> Json.text(api, "DefaultAuthorizer")).orElse("NONE");
        return switch (name) {
            case "NONE" -> new Authorization.Open();
            case "AWS_IAM" -> new Authorization.Iam();
            default -> jwt(owner, name, own, api.path("Authorizers").path(name));
        };
    }

    private static Authorization jwt(String owner, String name, JsonNode own, JsonNode authorizer) {
        JsonNode configuration = authorizer.path("JwtConfiguration");
        if (!configuration.isObject()) {
            throw new StartFault(owner, "its authorizer " + name + " is not a JWT authorizer of its API");
        }
        JsonNode scopes = own.has("AuthorizationScopes") ? own.path("AuthorizationScopes") : authorizer.path("AuthorizationScopes");
        return new Authorization.Jwt(name, configuration.path("issuer").asText(), Json.texts(configuration.path("audience")),
                Json.texts(scopes));
    }

    private static void refuseDuplicates(List<Route> routes) {
        List<String> seen = new ArrayList<>();
        for (Route route : routes) {
            if (seen.contains(route.key())) {
                throw new StartFault(route.function(), "declares " + route.key() + ", which another event declares too");
            }
            seen.add(route.key());
        }
    }
}
