package dev.tradewind.lambda.snapshot;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.Uuid7;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * Ids that are counted in a rehearsal, and random afterwards. Random ones are drawn in a rehearsal as well, so that the first event does not have to
 * wait for the generator's interpreted code, and nobody gets them.
 */
final class StageIds implements IdSource {
    private final Stage stage;
    private final IdSource understudy;
    private int counter;

    /** @param understudy draws what nobody gets */
    StageIds(Stage stage, IdSource understudy) {
        this.stage = stage;
        this.understudy = understudy;
    }

    @Override
    public byte[] random(int count) {
        return stage.rehearsal().isPresent() ? counted(understudy.random(count)) : stage.ids().random(count);
    }

    @Override
    public UUID uuid7() {
        return stage.rehearsal().map(this::counted).orElseGet(() -> stage.ids().uuid7());
    }

    private UUID counted(Prompter scene) {
        understudy.uuid7();
        return Uuid7.of(scene.at().toEpochMilli(), 0, counter++);
    }

    private byte[] counted(byte[] drawn) {
        return Arrays.copyOf(ByteBuffer.allocate(Integer.BYTES).putInt(counter++).array(), drawn.length);
    }
}
