package dev.tradewind.aot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A Java runtime of the modules that functions use and no others, linked from the JDK that runs this build. */
final class RuntimeImage {
    /**
     * The one is named by the client's serialisation of beans alone, which functions that read streams pass by; a fifth of a runtime. The other is for
     * rehearsals, and a package takes no snapshot.
     */
    private static final Set<String> LEFT_OUT = Set.of("java.desktop", "jdk.httpserver");

    private RuntimeImage() {}

    static void link(Collection<Path> jars, Path target) {
        Tool.run("jlink", List.of("--add-modules", String.join(",", modules(jars)), "--output", target.toString(), "--strip-debug",
                "--no-header-files", "--no-man-pages"));
    }

    private static Set<String> modules(Collection<Path> jars) {
        List<String> arguments = new ArrayList<>(List.of("--ignore-missing-deps", "--multi-release", "25", "--print-module-deps"));
        jars.forEach(jar -> arguments.add(jar.toString()));
        Set<String> modules = new TreeSet<>(
                List.of(Tool.run("jdeps", arguments).lines().reduce((_, last) -> last).orElse("java.base").split(",")));
        modules.removeAll(LEFT_OUT);
        return modules;
    }
}
