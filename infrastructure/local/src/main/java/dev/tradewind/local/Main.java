package dev.tradewind.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The stack as a program: {@code mvn -q -Plocal} runs it. Its properties are in this module's README. */
public final class Main {

    private Main() {}

    /** Serves until the process is told to end; exits with 1 and one line if it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        long begin = System.nanoTime();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            ParentWatch.endWithParent();
            Settings settings = Settings.read(System.getProperties());
            LocalStack stack = LocalStack.start(settings, new Screen(out, !settings.quiet()));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            out.println(stack.banner(Duration.ofNanos(System.nanoTime() - begin)));
            new CountDownLatch(1).await();
        } catch (StartFault fault) {
            System.err.println("Cannot start: " + fault.getMessage());
            end();
        } catch (RuntimeException | Error bug) {
            bug.printStackTrace();
            end();
        }
    }

    /** Threads of the embedded servers would keep the process alive. */
    private static void end() {
        Runtime.getRuntime().halt(1);
    }
}
