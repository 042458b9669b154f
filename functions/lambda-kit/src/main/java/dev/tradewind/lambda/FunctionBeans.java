package dev.tradewind.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.lambda.settings.FunctionEnvironment;
import dev.tradewind.lambda.settings.Settings;
import dev.tradewind.lambda.snapshot.Snapshot;
import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanRegistration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The beans of one running function: Micronaut's bean context with our own definitions alone (see
 * {@link ListedServices}), and no application around it. A bean is made when a handler first asks for it.
 */
public final class FunctionBeans {
    /** Whether the start ends in a snapshot, which the process cannot tell otherwise. */
    private static final boolean SNAPSHOT = "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));

    private final BeanContext context;
    private final Settings settings;

    private FunctionBeans(BeanContext context, Settings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** A way to start the beans of the function that a class loader belongs to. */
    @FunctionalInterface
    public interface Start {
        /** Starts them. */
        FunctionBeans beans(ClassLoader loader);
    }

    /** Starts with the environment of the function and nothing replaced. */
    public static FunctionBeans start(ClassLoader loader) {
        HeadStart.begin();
        Map<String, String> environment = FunctionEnvironment.read(loader);
        CacheUse.count(environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "none"));
        return SNAPSHOT ? startForSnapshot(loader, environment) : start(loader, environment);
    }

    private static FunctionBeans startForSnapshot(ClassLoader loader, Map<String, String> environment) {
        FunctionBeans beans = start(loader, environment, Snapshot.beans(Network::new, Network::hasty, Adapters::ownCredentials));
        Snapshot.keeps(() -> beans.made(ReadAhead.class));
        return beans;
    }

    /** To be called when a function has started by {@link #start(ClassLoader)}: where a snapshot is taken, it will rehearse before. */
    public static void started(RequestStreamHandler function) {
        if (SNAPSHOT) {
            Snapshot.of(function, FunctionEnvironment.read(function.getClass().getClassLoader()));
        }
    }

    /** A start for tests: the environment is given and beans of the kit may be replaced. */
    public static Start with(Map<String, String> environment, Object... replacements) {
        return loader -> start(loader, environment, replacements);
    }

    /**
     * Starts the beans of a function.
     *
     * @param environment the function's environment variables
     * @param replacements beans that stand in for those of the kit (clock, id source, AWS clients): tests hand them in
     */
    private static FunctionBeans start(ClassLoader loader, Map<String, String> environment, Object... replacements) {
        Settings settings = new Settings(environment);
        var context = BeanContext.build(loader);
        context.registerSingleton(settings);
        for (Object replacement : replacements) {
            context.registerSingleton(replacement);
        }
        return new FunctionBeans(context.start(), settings);
    }

    /** The bean of the given type, made now if nothing asked for it before. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /**
     * The beans under their keys, all made now: a function that cannot work says so when it starts, with every faulty
     * setting named, and not to its first caller.
     */
    public <T> Map<String, T> all(Map<String, Class<? extends T>> types) {
        Map<String, T> beans = new LinkedHashMap<>();
        types.forEach((key, type) -> beans.put(key, context.getBean(type)));
        settings.refuseFaults();
        return beans;
    }

    /** Those of a type that somebody asked for already. */
    private <T> Collection<T> made(Class<T> type) {
        return context.getActiveBeanRegistrations(type).stream().map(BeanRegistration::getBean).toList();
    }

    /** The settings that this function was started with. */
    public Settings settings() {
        return settings;
    }
}
