package dev.tradewind.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The stack as a program: {@code mvn -q -Plocal} runs it. Its properties are in this module's README. */
public final class Main {

    private static final Duration STOP_LIMIT = Duration.ofMillis(1_800);
    private static final Duration STOP_LIMIT_WITH_DATA = Duration.ofSeconds(20);

    private Main() {}

    /** Serves until the process is told to end; exits with one line if it cannot start, and with 1 where nobody looks for a mark. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        long begin = System.nanoTime();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Optional<Path> mark = Optional.ofNullable(System.getProperty("tradewind.fault-file")).map(Path::of);
        try {
            delete(mark);
            ParentWatch.endWithParent();
            Settings settings = Settings.read(System.getProperties());
            LocalStack stack = LocalStack.start(settings, new Screen(out, !settings.quiet()));
            closeAtEnd(stack, settings.data().isPresent() ? STOP_LIMIT_WITH_DATA : STOP_LIMIT);
            out.println(stack.banner(Duration.ofNanos(System.nanoTime() - begin)));
            new CountDownLatch(1).await();
        } catch (StartFault fault) {
            System.err.println("Cannot start: " + fault.getMessage());
            end(mark);
        } catch (RuntimeException | Error bug) {
            bug.printStackTrace();
            end(mark);
        }
    }

    /** Halts then: the embedded servers have hooks of their own, which wait for what is closed by now. */
    private static void closeAtEnd(LocalStack stack, Duration limit) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Thread.ofPlatform().daemon().start(stack::close).join(limit);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(0);
        }));
    }

    private static void delete(Optional<Path> mark) throws IOException {
        if (mark.isPresent()) {
            Files.deleteIfExists(mark.get());
        }
    }

    /** Threads of the embedded servers would keep the process alive. Maven finds the mark and fails without a stack trace. */
    private static void end(Optional<Path> mark) throws IOException {
        if (mark.isPresent()) {
            Files.createFile(mark.get());
        }
        Runtime.getRuntime().halt(mark.isPresent() ? 0 : 1);
    }
}
