package dev.tradewind.replay.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes {@code load.*} of buyers and {@code soak.*} of a soak: page, figures, chart. What was not run stays as an earlier run left it. */
final class LoadFiles {
    private LoadFiles() {}

    static void write(LoadResult result, Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!result.stages().isEmpty() || result.sale().isPresent()) {
            write(result.with(result.stages(), result.sale(), Optional.empty()), directory, "load");
        }
        if (!result.stages().isEmpty()) {
            Files.writeString(directory.resolve("load.svg"), LoadChart.svg(result.stages()));
        }
        if (result.soak().isPresent()) {
            write(result.with(List.of(), Optional.empty(), result.soak()), directory, "soak");
            Files.writeString(directory.resolve("soak.svg"), HeapChart.svg(result.soak().get().samples()));
        }
    }

    private static void write(LoadResult result, Path directory, String name) throws IOException {
        Files.writeString(directory.resolve(name + ".md"), LoadText.of(result));
        Files.writeString(directory.resolve(name + ".json"), LoadJson.of(result));
    }
}
