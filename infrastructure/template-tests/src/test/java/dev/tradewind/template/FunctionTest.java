package dev.tradewind.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.http.HttpFunction;
import dev.tradewind.lambda.http.Routes;
import dev.tradewind.local.template.Resource;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function of the template against its class. */
class FunctionTest {
    private static final Deployment DEPLOYMENT = new Deployment();
    private static final String READ_BY_THE_JVM = "JAVA_TOOL_OPTIONS";

    @BeforeAll
    static void region() {
        System.setProperty("aws.region", "eu-west-1");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    static Stream<Resource> functions() {
        assertThat(DEPLOYMENT.functions()).hasSizeGreaterThan(3);
        return DEPLOYMENT.functions().stream();
    }

    static Stream<Resource> httpFunctions() {
        return functions().filter(function -> HttpFunction.class.isAssignableFrom(type(function)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void itsClassIsInThePackageThatItNames(Resource function) {
        String uri = DEPLOYMENT.properties(function).path("CodeUri").asText();
        String module = uri.replaceFirst("functions/([a-z-]+)/target/\\1-lambda.zip", "$1");
        assertThat(module).as("CodeUri of " + function.id()).isNotEqualTo(uri);
        String handler = DEPLOYMENT.properties(function).path("Handler").asText();
        assertThat(handler).doesNotContain("::");
        assertThat(handler.startsWith("dev.tradewind." + module + ".") || handler.startsWith("dev.tradewind.lambda.")).as(handler).isTrue();
    }

    @ParameterizedTest
    @MethodSource("httpFunctions")
    void itsRoutesAreTheOnesOfTheTemplate(Resource function) throws ReflectiveOperationException {
        Routes routes = (Routes) type(function).getField("ROUTES").get(null);
        Set<String> wired = new TreeSet<>();
        DEPLOYMENT.events(function, "HttpApi").values()
                .forEach(event -> wired.add(event.path("Method").asText() + " " + event.path("Path").asText()));
        assertThat(wired).containsExactlyInAnyOrderElementsOf(routes.handlers().keySet());
    }

    /** Both ways: what a function reads is set or has a default, and what is set for it alone is read. */
    @ParameterizedTest
    @MethodSource("functions")
    void itReadsTheVariablesThatTheTemplateSets(Resource function) throws ReflectiveOperationException {
        Map<String, String> environment = DEPLOYMENT.environment(function);
        FunctionBeans[] started = new FunctionBeans[1];
        Constructor<?> constructor = type(function).getDeclaredConstructor(FunctionBeans.Start.class);
        constructor.setAccessible(true);
        constructor.newInstance((FunctionBeans.Start) loader -> started[0] = FunctionBeans.with(environment).beans(loader));

        Set<String> asked = started[0].settings().asked();
        Set<String> own = new TreeSet<>();
        function.properties().path("Environment").path("Variables").fieldNames().forEachRemaining(own::add);
        Set<String> shared = new TreeSet<>(
                List.of("CLOCK", "CATALOG_TABLE", "COMMERCE_TABLE", "RATES_TABLE", "PARTIES_TABLE", "OUTBOX_TABLE", "PARKED_QUEUE",
                        "TOKEN_ISSUER", "TOKEN_KEYS_URL", "TOKEN_AUDIENCE"));
        own.removeAll(shared);
        own.remove(READ_BY_THE_JVM);
        assertThat(asked).as("read by " + function.id()).containsAll(own);
    }

    private static Class<?> type(Resource function) {
        try {
            return Class.forName(DEPLOYMENT.properties(function).path("Handler").asText());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(function.id() + " names a class that does not exist", e);
        }
    }
}
