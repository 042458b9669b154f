package dev.tradewind.replay.load;

import dev.tradewind.replay.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a load test.
 *
 * @param disturbed what else took the processors' time meanwhile, in words
 */
record LoadResult(Instant at, String machine, String disturbed, List<Stage> stages, Optional<FlashSale.Result> sale,
        Optional<Steady.Result> soak, boolean interrupted) {
    LoadResult {
        stages = List.copyOf(stages);
    }

    /** These parts of it alone. */
    LoadResult with(List<Stage> steps, Optional<FlashSale.Result> flash, Optional<Steady.Result> steady) {
        return new LoadResult(at, machine, disturbed, steps, flash, steady, interrupted);
    }

    private boolean good() {
        return stages.stream().allMatch(stage -> stage.others().isEmpty()) && sale.map(FlashSale.Result::fair).orElse(true)
                && soak.map(Steady.Result::good).orElse(true);
    }

    int exitCode() {
        return interrupted ? Ending.INTERRUPTED : good() ? 0 : 1;
    }
}
