package dev.tradewind.benchmarks.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuTimesTest {
    @Test
    void timesAreReadBackInOrder(@TempDir Path directory) throws IOException {
        CpuTimes times = new CpuTimes();
        times.add(7);
        times.forget();
        for (int nano = 20_000; nano > 0; nano--) {
            times.add(nano * 1_000L);
        }
        times.write(directory.resolve(CpuTimes.FILE));
        long[] read = CpuTimes.read(directory.resolve(CpuTimes.FILE));
        assertThat(read).hasSize(20_000).isSorted();
        assertThat(CpuTimes.micros(read, 0.5)).isEqualTo(10_001);
        assertThat(CpuTimes.micros(read, 1)).isEqualTo(20_000);
    }

    /** Whoever asks twice has worked in between, at least on asking. */
    @Test
    void askingTakesNoMoreThanAskingAndWorking() {
        long before = CpuTimes.now();
        long asking = CpuTimes.asking();
        assertThat(asking).isBetween(0L, CpuTimes.now() - before);
    }
}
