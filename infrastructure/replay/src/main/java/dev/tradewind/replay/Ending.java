package dev.tradewind.replay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lets a run that is told to end, by Ctrl-C or since Maven has ended, say how far it came. */
public final class Ending {
    /** Exit code of a run that Ctrl-C ended, as shells have it. */
    public static final int INTERRUPTED = 130;

    private static final Duration TO_SAY_SO = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final CountDownLatch said = new CountDownLatch(1);
    private volatile boolean failed;

    /** @param stop makes the run come to its end soon */
    public void onSignal(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (said.getCount() > 0) {
                stop.run();
                await();
                endAsFailed();
            }
        }));
        if (Boolean.getBoolean("tradewind.ends-with-parent")) {
            ProcessHandle.current().parent().ifPresent(Ending::endWith);
        }
    }

    /** The run has said all that it has to say. */
    public void exit(int status) {
        failed = status != 0 && status != INTERRUPTED;
        said.countDown();
        System.exit(status);
    }

    /** Looks itself: of a process that is not its child, {@link ProcessHandle#onExit()} may hear as late as five seconds after. */
    private static void endWith(ProcessHandle parent) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            while (parent.isAlive()) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            System.exit(1);
        });
    }

    /** A process that a signal ended has the signal's exit code, which would hide what was found to be wrong. */
    private void endAsFailed() {
        if (failed) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void await() {
        try {
            said.await(TO_SAY_SO.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
