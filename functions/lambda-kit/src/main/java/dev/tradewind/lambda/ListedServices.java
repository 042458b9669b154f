package dev.tradewind.lambda;

import io.micronaut.core.beans.BeanIntrospectionReference;
import io.micronaut.core.convert.TypeConverterRegistrar;
import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.core.io.service.SoftServiceLoader.StaticDefinition;
import io.micronaut.core.io.service.SoftServiceLoader.StaticServiceLoader;
import io.micronaut.core.optim.StaticOptimizations;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The classes of a function that Micronaut makes by name: ours, and not its own, which are for servers and outnumber them. Micronaut finds them by
 * opening every jar as a file system; a package may bring them as a list instead, the resource {@value #RESOURCE}, which has a line for each: its
 * service, a blank and its name.
 */
public final class ListedServices implements StaticOptimizations.Loader<SoftServiceLoader.Optimizations> {
    /** Where a class loader has the list. */
    public static final String RESOURCE = "META-INF/tradewind/services.txt";

    private static final String FOUND_BY_MICRONAUT = "META-INF/micronaut/";
    /** What a start asks for; all else is for servers, and what is asked for and has no line is not looked for in jars either. */
    private static final List<Class<?>> SERVICES = List.of(BeanDefinitionReference.class, BeanIntrospectionReference.class,
            BeanConfiguration.class, TypeConverterRegistrar.class);
    private static final String OURS = "dev.tradewind.";
    /** What injects a provider of a bean, and what a context tells of its own start. */
    private static final Set<String> THEIRS = Set.of("io.micronaut.inject.provider.BeanProviderDefinition",
            "io.micronaut.context.event.ApplicationEventPublisherFactory");

    /**
     * The list for a class path.
     *
     * @param entries names of all files of all its jars
     */
    public static List<String> list(Stream<String> entries) {
        return entries.filter(name -> name.startsWith(FOUND_BY_MICRONAUT) && !name.endsWith("/"))
                .map(name -> name.substring(FOUND_BY_MICRONAUT.length()).split("/", 2))
                .filter(parts -> parts.length == 2 && needed(parts[1]))
                .map(parts -> parts[0] + " " + parts[1]).sorted().toList();
    }

    @Override
    public SoftServiceLoader.Optimizations load() {
        ClassLoader loader = ListedServices.class.getClassLoader();
        try (InputStream list = loader.getResourceAsStream(RESOURCE)) {
            Stream<String> lines = list == null
                    ? looked(loader)
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines();
            return new SoftServiceLoader.Optimizations(services(lines, loader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, StaticServiceLoader<?>> services(Stream<String> lines, ClassLoader loader) {
        Map<String, List<String>> names = new HashMap<>();
        SERVICES.forEach(service -> names.put(service.getName(), new ArrayList<>()));
        lines.forEach(line -> {
            int blank = line.indexOf(' ');
            names.computeIfAbsent(line.substring(0, blank), _ -> new ArrayList<>()).add(line.substring(blank + 1));
        });
        Map<String, StaticServiceLoader<?>> services = new HashMap<>();
        names.forEach((service, classes) -> services.put(service, new Listed(classes, loader)));
        return Map.copyOf(services);
    }

    private static Stream<String> looked(ClassLoader loader) {
        return SERVICES.stream().map(Class::getName).flatMap(service -> names(service, loader).map(name -> service + " " + name));
    }

    private static Stream<String> names(String service, ClassLoader loader) {
        try {
            return MicronautMetaServiceLoaderUtils.findMicronautMetaServiceEntries(loader, service).stream()
                    .filter(ListedServices::needed).sorted();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean needed(String className) {
        return className.startsWith(OURS) || THEIRS.contains(className);
    }

    private record Listed(List<String> names, ClassLoader loader) implements StaticServiceLoader<Object> {
        @Override
        public Stream<StaticDefinition<Object>> findAll(Predicate<String> wanted) {
            return names.stream().filter(wanted).map(name -> StaticDefinition.of(name, () -> made(name)));
        }

        @Override
        public List<Object> load(Predicate<Object> wanted) {
            List<Object> all = new ArrayList<>();
            for (String name : names) {
                Object one = made(name);
                if (wanted == null || wanted.test(one)) {
                    all.add(one);
                }
            }
            return all;
        }

        private Object made(String name) {
            try {
                return Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException gone) {
                throw new IllegalStateException(RESOURCE + " names " + name + ", which cannot be made", gone);
            }
        }
    }
}
