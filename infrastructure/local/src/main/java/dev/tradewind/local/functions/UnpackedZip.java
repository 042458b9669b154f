package dev.tradewind.local.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class path of a function's package. Its jars are unpacked beside it, under the hash that names their content. */
final class UnpackedZip {

    private UnpackedZip() {}

    static List<URL> classPath(Path zip) {
        List<URL> path = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Path directory = Files.createDirectories(zip.resolveSibling("unpacked"));
            path.add(zip.toUri().toURL());
            for (ZipEntry entry : file.stream().filter(UnpackedZip::isLibrary).sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .toList()) {
                path.add(unpacked(file, entry, directory).toUri().toURL());
            }
            return path;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isLibrary(ZipEntry entry) {
        return entry.getName().startsWith("lib/") && entry.getName().endsWith(".jar");
    }

    private static Path unpacked(ZipFile file, ZipEntry entry, Path directory) throws IOException {
        String jar = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        Path target = directory.resolve(Long.toHexString(entry.getCrc()) + "-" + jar);
        if (Files.exists(target)) {
            return target;
        }
        Path partial = Files.createTempFile(directory, jar, ".part");
        try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException unpackedMeanwhile) {
            Files.deleteIfExists(partial);
        }
        return target;
    }
}
