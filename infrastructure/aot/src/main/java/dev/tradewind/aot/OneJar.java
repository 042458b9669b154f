package dev.tradewind.aot;

import dev.tradewind.lambda.ListedServices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * All jars of a class path as one, since a start opens each jar when anything looks for a service: one central directory instead of sixty.
 * What stood in several is kept as it works on a class path: services add up, and two files of one name must be the same. Classes are linked early.
 */
final class OneJar {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SERVICES = "META-INF/services/";
    /** For other tools than a JVM with a class path. */
    private static final Pattern DROPPED = Pattern
            .compile("module-info\\.class|META-INF/(MANIFEST\\.MF|INDEX\\.LIST|[^/]+\\.(SF|RSA|DSA|EC)"
                    + "|(versions|maven|micronaut|native-image|proguard)/.*|config-properties\\.adoc|spring-configuration-metadata\\.json)");
    private static final Pattern LICENCE = Pattern.compile("META-INF/(.*(?:LICENSE|NOTICE|DEPENDENCIES)[^/]*)", Pattern.CASE_INSENSITIVE);

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, ByteArrayOutputStream> services = new TreeMap<>();

    private OneJar() {}

    /** Writes the jar, with some classes of ours; the same jars make the same bytes. */
    static void write(List<Path> jars, List<Class<?>> more, Path target) {
        OneJar one = new OneJar();
        jars.forEach(one::add);
        more.forEach(one::add);
        one.services.forEach((name, lines) -> one.files.put(name, lines.toByteArray()));
        try (URLClassLoader loader = new URLClassLoader(jars.stream().map(OneJar::url).toArray(URL[]::new));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            EarlyLinking linking = new EarlyLinking(loader);
            for (Map.Entry<String, byte[]> file : one.files.entrySet()) {
                put(out, file.getKey(), isClass(file.getValue()) ? linking.linked(file.getValue()) : file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With the classes for this release, where a jar has some for several. */
    private void add(Path jar) {
        try (JarFile zip = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
            list(zip.stream().map(ZipEntry::getName));
            for (ZipEntry entry : zip.versionedStream().filter(one -> !one.isDirectory()).toList()) {
                add(jar.getFileName().toString(), entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(Class<?> one) {
        String name = one.getName().replace('.', '/') + ".class";
        try (InputStream content = one.getClassLoader().getResourceAsStream(name)) {
            keep("what starts it", name, content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Micronaut would look for these in every jar. */
    private void list(Stream<String> names) {
        ListedServices.list(names).forEach(line -> line(ListedServices.RESOURCE, line.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(String jar, String name, byte[] content) {
        if (name.startsWith(SERVICES)) {
            line(name, content);
        } else if (!DROPPED.matcher(name).matches()) {
            var licence = LICENCE.matcher(name);
            keep(jar, licence.matches() ? "META-INF/licences/" + jar + "/" + licence.group(1) : name, content);
        }
    }

    private void line(String name, byte[] content) {
        var lines = services.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
        lines.writeBytes(content);
        lines.write('\n');
    }

    private void keep(String jar, String name, byte[] content) {
        byte[] before = files.putIfAbsent(name, content);
        if (before != null && !Arrays.equals(before, content)) {
            throw new CannotBuild(jar + " has another " + name + " than a jar before it");
        }
    }

    private static boolean isClass(byte[] content) {
        return content.length > Integer.BYTES && ByteBuffer.wrap(content).getInt() == ClassFile.MAGIC_NUMBER;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Not packed: the package is, and a JVM reads it faster. */
    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name).setLastModifiedTime(FileTime.from(EPOCH));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
