package dev.tradewind.aot;

import dev.tradewind.local.Plan;
import dev.tradewind.local.Settings;
import dev.tradewind.local.StackClock;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.functions.FunctionSpec;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code mvn -Paot package}: a package for each function of the template, and the template that deploys them. */
public final class Build {
    private static final long MEGABYTE = 1024 * 1024;

    private final Path template;
    private final Path target;
    private final long begin = System.nanoTime();

    private Build(Path template, Path target) {
        this.template = template;
        this.target = target;
    }

    /** The program: {@code template} and {@code target} are system properties. */
    public static void main(String[] arguments) {
        try {
            new Build(Path.of(System.getProperty("template")), Path.of(System.getProperty("target")).toAbsolutePath()).run();
            Runtime.getRuntime().halt(0);
        } catch (CannotBuild | StartFault fault) {
            System.err.println("Cannot build packages: " + fault.getMessage());
            Runtime.getRuntime().halt(1);
        } catch (RuntimeException bug) {
            bug.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void run() {
        fresh();
        Directories.empty(target);
        Path packages = target.resolve("packages");
        Path logs = target.resolve("functions.log");
        Settings settings = new Settings(template, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, true,
                logs,
                Map.of(), Optional.of(packages));
        List<Layout> layouts = layouts(settings, packages);
        say("%d packages are laid out, with a Java runtime of %d MB".formatted(layouts.size(),
                Directories.bytes(layouts.getFirst().directory().resolve("jre")) / MEGABYTE));
        Training training = new Training(settings, packages, logs, target.resolve("certificates"));
        training.run();
        List<String> missing = layouts.stream().filter(layout -> !Files.exists(layout.cache())).map(Layout::name).toList();
        if (!missing.isEmpty()) {
            throw new CannotBuild("no cache was made for " + missing + "; " + logs + " says why");
        }
        layouts.forEach(layout -> Checksums.write(layout.directory()));
        say("caches are trained");
        training.prove();
        say("every package serves with its cache alone");
        layouts.forEach(this::zip);
        AotTemplate.write(template, target, layouts);
        say("template-aot.json deploys them");
    }

    /** Whoever deploys wants {@code -Dfresh.runtime=true}; whoever only measures may go on. */
    private void fresh() {
        SecurityUpdates.lack(LocalDate.parse(System.getProperty("java.version.date")), LocalDate.now(ZoneOffset.UTC)).ifPresent(lack -> {
            if (Boolean.getBoolean("fresh.runtime")) {
                throw new CannotBuild(lack);
            }
            say("Do not deploy these: " + lack);
        });
    }

    private List<Layout> layouts(Settings settings, Path packages) {
        List<FunctionSpec> specs = Plan.read(settings, URI.create("http://localhost"), URI.create("http://localhost"), new StackClock())
                .functions();
        Path runtime = target.resolve("jre");
        Set<Path> jars = new LinkedHashSet<>();
        List<Layout> layouts = new ArrayList<>();
        for (FunctionSpec spec : specs) {
            List<Path> classPath = ClassPath.of(spec.zip(), target.resolve("jars").resolve(module(spec)));
            jars.addAll(classPath);
            layouts.add(Layout.of(classPath, packages.resolve(spec.id())));
        }
        RuntimeImage.link(byName(jars), runtime);
        layouts.forEach(layout -> Directories.link(runtime, layout.directory().resolve("jre")));
        return layouts;
    }

    private static String module(FunctionSpec spec) {
        return spec.zip().getFileName().toString().replace(".zip", "");
    }

    /** Modules share libraries, of one version each. */
    private static Collection<Path> byName(Collection<Path> jars) {
        Map<String, Path> distinct = new LinkedHashMap<>();
        jars.forEach(jar -> distinct.putIfAbsent(jar.getFileName().toString(), jar));
        return distinct.values();
    }

    private void zip(Layout layout) {
        List<String> faults = Checksums.faults(layout.directory());
        if (!faults.isEmpty()) {
            throw new CannotBuild(layout.name() + " is no longer what its cache was made from: " + faults);
        }
        Path zip = target.resolve(layout.name() + ".zip");
        PackageZip.write(layout.directory(), zip);
        say("%s: %d MB unpacked, of which cache %d MB; %d MB packed".formatted(layout.name(),
                Directories.bytes(layout.directory()) / MEGABYTE, Directories.bytes(layout.cache()) / MEGABYTE,
                Directories.bytes(zip) / MEGABYTE));
    }

    private void say(String text) {
        System.out.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds(), text);
    }
}
