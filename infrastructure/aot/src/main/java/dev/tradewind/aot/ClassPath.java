package dev.tradewind.aot;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The jars behind a function's zip, its own classes first, and AWS's runtime interface client, which the managed runtime would bring. */
public final class ClassPath {
    private static final List<Class<?>> RUNTIME = List.of(AWSLambda.class, Context.class, PojoSerializer.class);
    private static final String LIBRARIES = "lib/";

    private ClassPath() {}

    /** Unpacks the zip of a module into a directory of its own, once for all of its functions. */
    public static List<Path> of(Path zip, Path directory) {
        try {
            if (!Files.exists(directory)) {
                unpack(zip, Files.createDirectories(directory));
            }
            List<Path> jars = new ArrayList<>();
            try (var files = Files.list(directory)) {
                files.sorted(Comparator.comparing((Path file) -> !file.equals(own(directory))).thenComparing(Path::getFileName))
                        .forEach(jars::add);
            }
            RUNTIME.stream().map(ClassPath::jar).filter(jar -> !Files.exists(directory.resolve(jar.getFileName()))).forEach(jars::add);
            return jars;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path own(Path directory) {
        return directory.resolve(directory.getFileName() + ".jar");
    }

    private static Path jar(Class<?> one) {
        try {
            return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With its directories: Micronaut finds beans by listing them. */
    private static void unpack(Path zip, Path directory) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile()); ZipOutputStream own = new ZipOutputStream(Files.newOutputStream(own(directory)))) {
            for (ZipEntry entry : file.stream().toList()) {
                try (InputStream content = file.getInputStream(entry)) {
                    if (!entry.getName().startsWith(LIBRARIES)) {
                        own.putNextEntry(new ZipEntry(entry.getName()));
                        content.transferTo(own);
                        own.closeEntry();
                    } else if (!entry.isDirectory()) {
                        Files.copy(content, directory.resolve(entry.getName().substring(LIBRARIES.length())));
                    }
                }
            }
        }
    }
}
