package dev.tradewind.lambda.snapshot;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.Uuid7;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** Ids that are counted in a rehearsal, which must not wake the generator of random ones, and are random afterwards. */
final class StageIds implements IdSource {
    private final Stage stage;
    private int counter;

    StageIds(Stage stage) {
        this.stage = stage;
    }

    @Override
    public byte[] random(int count) {
        return stage.rehearsal().isPresent() ? counted(count) : stage.ids().random(count);
    }

    @Override
    public UUID uuid7() {
        return stage.rehearsal().map(scene -> Uuid7.of(scene.at().toEpochMilli(), 0, counter++)).orElseGet(() -> stage.ids().uuid7());
    }

    private byte[] counted(int count) {
        return Arrays.copyOf(ByteBuffer.allocate(Integer.BYTES).putInt(counter++).array(), count);
    }
}
