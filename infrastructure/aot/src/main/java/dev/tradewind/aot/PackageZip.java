package dev.tradewind.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A package as Lambda takes it: the same bytes for the same files, and what is executable stays so. */
final class PackageZip {
    private static final FileTime EPOCH = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private PackageZip() {}

    static void write(Path directory, Path zip) {
        try {
            Files.deleteIfExists(zip);
            try (FileSystem target = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()),
                    Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
                for (Path file : files(directory)) {
                    copy(file, target.getPath("/" + directory.relativize(file)));
                }
                date(target.getPath("/"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        if (target.getParent() != null) {
            Files.createDirectories(target.getParent());
        }
        Files.copy(file, target);
        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
    }

    private static void date(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(path -> !path.equals(root)).toList()) {
                Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(EPOCH, EPOCH, EPOCH);
            }
        }
    }
}
