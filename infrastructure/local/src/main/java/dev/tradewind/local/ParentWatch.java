package dev.tradewind.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Maven may be killed without a chance to stop its child; the child therefore watches it. */
final class ParentWatch {

    private static final Duration INTERVAL = Duration.ofMillis(200);

    private ParentWatch() {}

    /** Looks itself: of a process that is not its child, {@link ProcessHandle#onExit()} may hear as late as five seconds after. */
    private static void endWith(ProcessHandle parent) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            while (parent.isAlive()) {
                LockSupport.parkNanos(INTERVAL.toNanos());
            }
            System.exit(0);
        });
    }

    static void endWithParent() {
        if (Boolean.getBoolean("tradewind.ends-with-parent")) {
            ProcessHandle.current().parent().ifPresent(ParentWatch::endWith);
        }
    }
}
