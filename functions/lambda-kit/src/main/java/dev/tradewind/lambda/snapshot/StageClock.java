package dev.tradewind.lambda.snapshot;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the scene, or of the system. */
final class StageClock extends Clock {
    private final Stage stage;

    StageClock(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Instant instant() {
        return stage.rehearsal().map(Prompter::at).orElseGet(Instant::now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
