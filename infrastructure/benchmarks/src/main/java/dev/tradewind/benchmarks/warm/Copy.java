package dev.tradewind.benchmarks.warm;

import com.amazonaws.services.lambda.crac.CheckpointException;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.testkit.LambdaCall;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A process that starts a function as the managed runtime does, has it rehearse, and goes on as if it had been restored from a snapshot then. Only
 * the snapshot itself is missing.
 */
public final class Copy {
    private static final int WARM_UPS = 400;
    private static final int TIMED = 200;
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
        Core.getGlobalContext().afterRestore(null);
        long before = CLASSES.getTotalLoadedClassCount();
        long began = System.nanoTime();
        String answer = function.send(first).toString();
        long nanos = System.nanoTime() - began;
        long loaded = CLASSES.getTotalLoadedClassCount() - before;
        System.out.println("loaded " + loaded);
        System.out.println("first " + nanos);
        System.out.println("answer " + answer);
        if (arguments.length > 2) {
            System.out.println("warm " + warm(function, Files.readAllBytes(Path.of(arguments[2]))));
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

    private static long warm(LambdaCall function, byte[] event) throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            timed(function, event);
        }
        long[] nanos = new long[TIMED];
        Arrays.setAll(nanos, _ -> timed(function, event));
        Arrays.sort(nanos);
        return nanos[TIMED / 2];
    }

    private static long timed(LambdaCall function, byte[] event) {
        long began = System.nanoTime();
        function.send(event);
        return System.nanoTime() - began;
    }
}
