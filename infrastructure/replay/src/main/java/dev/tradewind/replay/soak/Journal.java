package dev.tradewind.replay.soak;

import dev.tradewind.replay.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a run came, so that the next one can take it up: its seed, its plan, when it began, and how many posts were acknowledged without
 * a gap. What was acknowledged beyond that is posted again, which changes nothing.
 */
final class Journal {
    private final Path file;

    Journal(Path directory) {
        this.file = directory.resolve("journal.txt");
    }

    /** A run under way. */
    record Entry(UUID seed, String plan, Instant start, long acknowledged) {}

    /** The run that was broken off, if it had that plan. */
    Optional<Entry> read(String plan) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new Entry(UUID.fromString(lines.get(0)), lines.get(1), Instant.parse(lines.get(2)),
                    Long.parseLong(lines.get(3)))).filter(entry -> entry.plan().equals(plan));
        } catch (IOException | RuntimeException unreadable) {
            throw new CannotRun("the journal " + file + " cannot be read; remove it to begin anew");
        }
    }

    synchronized void write(Entry entry) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling("journal.next");
            Files.write(next,
                    List.of(entry.seed().toString(), entry.plan(), entry.start().toString(), Long.toString(entry.acknowledged())));
            Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotRun("the journal cannot be written: " + e.getMessage());
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotRun("the journal cannot be removed: " + e.getMessage());
        }
    }
}
