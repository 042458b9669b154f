package dev.tradewind.local;

/** Maven may be killed without a chance to stop its child; the child therefore watches it. */
final class ParentWatch {

    private ParentWatch() {}

    private static void endWith(ProcessHandle parent) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            parent.onExit().join();
            System.exit(0);
        });
    }

    static void endWithParent() {
        if (Boolean.getBoolean("tradewind.ends-with-parent")) {
            ProcessHandle.current().parent().ifPresent(ParentWatch::endWith);
        }
    }
}
