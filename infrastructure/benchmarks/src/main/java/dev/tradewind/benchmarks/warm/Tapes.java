package dev.tradewind.benchmarks.warm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** All that is recorded before anything is measured. */
final class Tapes {
    /** When the recorded time begins: in the past, and always the same. */
    static final Instant WHEN = Instant.parse("2026-11-20T10:00:00Z");

    private Tapes() {}

    static List<Tape> recorded() {
        return Stream
                .of(FxStory.told(WHEN), CheckoutStory.told(WHEN), IngressStory.told(WHEN), ShipmentsStory.told(), WebhooksStory.told(WHEN))
                .flatMap(List::stream).toList();
    }

    static Tape of(Work work, List<Tape> tapes) {
        return tapes.stream().filter(tape -> tape.has(work.operation())).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody recorded " + work.operation()));
    }

    /** Writes the tape of each work under its name. */
    static void write(List<Tape> tapes, Path directory) throws IOException {
        for (Work work : Work.values()) {
            of(work, tapes).write(file(directory, work));
        }
    }

    static Tape read(Path directory, Work work) {
        try {
            return Tape.read(file(directory, work));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path directory, Work work) {
        return directory.resolve(work + ".tape");
    }
}
