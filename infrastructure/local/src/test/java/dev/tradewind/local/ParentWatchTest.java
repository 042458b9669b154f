package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ParentWatchTest {

    /** What Maven starts: it says who it is and has no end of its own. */
    static final class Watched {

        private Watched() {}

        public static void main(String[] arguments) throws InterruptedException {
            ParentWatch.endWithParent();
            System.out.println(ProcessHandle.current().pid());
            TimeUnit.MINUTES.sleep(2);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void endsAfterAParentThatWasKilled() throws IOException {
        Process parent = new ProcessBuilder("sh", "-c", "\"$@\" & wait", "sh", ProcessHandle.current().info().command().orElseThrow(),
                "-Dtradewind.ends-with-parent=true", "-cp", System.getProperty("java.class.path"), Watched.class.getName()).start();
        ProcessHandle child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine())).orElseThrow();

        parent.destroyForcibly();

        assertThat(child.isAlive()).isTrue();
        // On a busy machine the watcher itself may wait for seconds; without it the child would live for two minutes.
        assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(30));
    }
}
