package dev.tradewind.benchmarks.warm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What became of a {@link Copy}.
 *
 * @param lines what it wrote
 * @param asked what it asked AWS
 * @param loaded the classes that it loaded
 * @param initialized what the JVM said of each class that it initialized: its name and by which thread
 */
record Restored(List<String> lines, List<String> asked, List<String> loaded, List<String> initialized) {
    /** Where the process says that its rehearsal is over. */
    static final String REHEARSED = "rehearsed";

    /** How Lambda says that a start ends in a snapshot. */
    static final String SNAP_START = "snap-start";

    /** What the template tells the JVM of a function that starts from a snapshot. */
    static final String TOOL_OPTIONS = "-XX:TieredStopAtLevel=1";

    private static final int LAST = 60;
    /** Rounds of a rehearsal where time is no matter: twice a look outside. */
    private static final int FEW = 20;

    /** Runs one in a process of its own, with the variables of Lambda and the function's own class path. */
    static Restored of(Tape tape, Path directory, String initialization, boolean warm) throws IOException {
        Scene first = tape.scenes().getFirst();
        Scene later = warm ? later(tape.scenes()) : first;
        try (Loopback aws = new Loopback(first.exchanges(), later.exchanges())) {
            Path event = Files.write(directory.resolve("first.event"), first.event());
            Path next = Files.write(directory.resolve("later.event"), later.event());
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), TOOL_OPTIONS,
                    "-XX:+UseSerialGC",
                    "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                    "-Xlog:class+load:file=" + directory.resolve("classes.log"),
                    "-Xlog:class+init:file=" + directory.resolve("initialized.log"),
                    "-cp", classPath(tape.function()), Copy.class.getName(), tape.function().type().getName(), event.toString(),
                    next.toString()).redirectError(ProcessBuilder.Redirect.INHERIT);
            if (!warm) {
                process.command().removeLast();
                process.command().add(1, "-Dtradewind.rehearsal.rounds=" + FEW);
            }
            process.environment().putAll(tape.environment());
            process.environment()
                    .putAll(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", initialization, "AWS_ENDPOINT_URL", aws.url(), "AWS_ENDPOINT_URL_SQS",
                            aws.url().replace("127.0.0.1", "localhost"),
                            "AWS_REGION",
                            "us-east-1", "AWS_ACCESS_KEY_ID", "none", "AWS_SECRET_ACCESS_KEY", "none", "TOKEN_KEYS_URL", aws.url()));
            List<String> lines = process.start().inputReader().lines().toList();
            return new Restored(lines, aws.asked(), Files.readAllLines(directory.resolve("classes.log")),
                    Files.readAllLines(directory.resolve("initialized.log")));
        }
    }

    /** The same once more, when a function has in memory what the first had to read. */
    private static Scene later(List<Scene> scenes) {
        String first = scenes.getFirst().operation();
        return scenes.stream().skip(1).filter(scene -> first.startsWith(scene.operation() + ", ")).findFirst()
                .orElseThrow(() -> new IllegalStateException(first + " is not done twice"));
    }

    /** What was written before the snapshot. */
    List<String> before() {
        return lines.stream().takeWhile(line -> !line.equals(REHEARSED)).toList();
    }

    /** The last classes that it loaded. */
    List<String> last() {
        return loaded.subList(Math.max(0, loaded.size() - LAST), loaded.size());
    }

    /** A figure of the process. */
    long number(String name) {
        return Long.parseLong(text(name));
    }

    /** A text of the process. */
    String text(String name) {
        return lines.stream().filter(line -> line.startsWith(name + " ")).findFirst().map(line -> line.substring(name.length() + 1))
                .orElseThrow(() -> new IllegalStateException("no " + name + " in " + lines));
    }

    private static String classPath(Deployed function) {
        return String.join(File.pathSeparator, OwnClasses.without(function.others()));
    }
}
