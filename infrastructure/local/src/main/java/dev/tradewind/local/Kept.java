package dev.tradewind.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A JSON object in memory, and in a file of the data directory if there is one. */
public final class Kept {

    private final Optional<Path> file;
    private final ObjectNode content;

    private Kept(Optional<Path> file, ObjectNode content) {
        this.file = file;
        this.content = content;
    }

    /** The object with this name, as an earlier run left it. */
    public static Kept open(Optional<Path> directory, String name) {
        Optional<Path> file = directory.map(data -> data.resolve(name + ".json"));
        return new Kept(file, file.filter(Files::exists).map(Kept::read).orElseGet(Json::object));
    }

    /** Reads something of it. */
    public synchronized <T> T read(Function<ObjectNode, T> reader) {
        return reader.apply(content);
    }

    /** Changes it; the change is on disk when this returns. */
    public synchronized void change(Consumer<ObjectNode> change) {
        change.accept(content);
        file.ifPresent(this::write);
    }

    private static ObjectNode read(Path file) {
        try {
            return Json.parse(Files.readAllBytes(file)).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast)
                    .orElseThrow(() -> new StartFault(file + " is not JSON; it was not written by this stack"));
        } catch (IOException unreadable) {
            throw new StartFault(file + " cannot be read");
        }
    }

    private void write(Path target) {
        try {
            Path partial = Files.write(target.resolveSibling(target.getFileName() + ".part"), Json.bytes(content));
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
