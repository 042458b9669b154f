package dev.tradewind.benchmarks.warm;

import com.amazonaws.services.lambda.crac.CheckpointException;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.testkit.LambdaCall;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * A process that starts a function as the managed runtime does, has it rehearse, and goes on as if it had been restored from a snapshot then. Only
 * the snapshot itself is missing.
 */
public final class Copy {
    /** So many that the compiler has nothing left to do: after a fifth of them an event takes up to twice as long. */
    private static final int EVENTS = 3_000;
    private static final int ALONE = 101;
    /** Between events that come alone. A processor that had nothing to do for so long takes more than twice its time for the next event. */
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

    private Copy() {}

    /** The function's class, a file with its first event, and one with those after it; whether to go on until it is warm. */
    public static void main(String[] arguments) throws Exception {
        LambdaCall function = LambdaCall
                .on(Class.forName(arguments[0]).asSubclass(RequestStreamHandler.class).getConstructor().newInstance());
        byte[] first = Files.readAllBytes(Path.of(arguments[1]));
        timed(LambdaCall.on((_, out, _) -> out.write(1)), first);
        System.gc();
        rehearse();
        System.out.println("rehearsed");
        long restored = System.nanoTime();
        Core.getGlobalContext().afterRestore(null);
        System.out.println("ready " + (System.nanoTime() - restored));
        Thread.sleep(PAUSE);
        long before = CLASSES.getTotalLoadedClassCount();
        long began = System.nanoTime();
        String answer = function.send(first).toString();
        long nanos = System.nanoTime() - began;
        long loaded = CLASSES.getTotalLoadedClassCount() - before;
        System.out.println("loaded " + loaded);
        System.out.println("first " + nanos);
        System.out.println("answer " + answer);
        if (arguments.length > 2) {
            byte[] later = Files.readAllBytes(Path.of(arguments[2]));
            System.out.println("busy " + busy(function, later));
            System.out.println("warm " + warm(function, later));
        }
        System.exit(0);
    }

    /** The client of the runtime ends it with a native call that exists on Lambda alone. */
    private static void rehearse() throws CheckpointException {
        try {
            Core.getGlobalContext().beforeCheckpoint(null);
        } catch (UnsatisfiedLinkError notOnLambda) {
            if (!notOnLambda.getMessage().contains("DNSManager")) {
                throw notOnLambda;
            }
        }
    }

    /** One event at the heels of the other. */
    private static long busy(LambdaCall function, byte[] event) {
        long[] nanos = new long[EVENTS];
        Arrays.setAll(nanos, _ -> timed(function, event));
        return median(Arrays.copyOfRange(nanos, EVENTS / 2, EVENTS));
    }

    /** Each alone, as the first is. */
    private static long warm(LambdaCall function, byte[] event) throws InterruptedException {
        long[] nanos = new long[ALONE];
        for (int i = 0; i < ALONE; i++) {
            Thread.sleep(PAUSE);
            nanos[i] = timed(function, event);
        }
        return median(nanos);
    }

    private static long median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    private static long timed(LambdaCall function, byte[] event) {
        long began = System.nanoTime();
        function.send(event);
        return System.nanoTime() - began;
    }
}
