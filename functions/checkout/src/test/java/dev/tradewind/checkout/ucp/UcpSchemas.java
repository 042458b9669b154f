package dev.tradewind.checkout.ucp;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JSON schemas of the Universal Commerce Protocol, from a directory: its {@code source/schemas} of tag v2026-04-08. */
final class UcpSchemas {
    private static final String BASE = "https://ucp.dev/schemas/";

    private final SchemaRegistry registry;

    UcpSchemas(Path directory) {
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(iri -> iri.startsWith(BASE) ? read(directory.resolve(iri.substring(BASE.length()))) : null));
    }

    /** What of the document is against the schema. */
    List<String> faults(String schema, String document) {
        return registry.getSchema(SchemaLocation.of(BASE + schema)).validate(document, InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream().map(Error::toString).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
