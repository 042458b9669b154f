package dev.tradewind.catalog;

import dev.tradewind.catalog.csv.SourceFile;
import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.caller.Callers;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a request to import: one file as {@code text/csv}, named by the query, or several as texts of a JSON object. */
@Singleton
final class ImportRequests {
    private final Callers callers;

    ImportRequests(Callers callers) {
        this.callers = callers;
    }

    ImportCommand read(Request request) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        return new ImportCommand(type.startsWith("text/csv") ? csv(request) : json(request), key(request));
    }

    private Optional<IdempotencyKey> key(Request request) {
        return request.idempotencyKey().map(key -> {
            var input = new ByteArrayOutputStream();
            input.writeBytes(request.query("file").orElse("").getBytes(StandardCharsets.UTF_8));
            input.write('\n');
            input.writeBytes(request.body());
            return IdempotencyKey.of(callers.authorised(request).scope(), request.routeKey(), key, input.toByteArray());
        });
    }

    private static List<SourceFile> csv(Request request) {
        String name = request.query("file").filter(text -> !text.isBlank())
                .orElseThrow(() -> bad("missing", "", "Query parameter file must name the file, such as ?file=products.csv."));
        return List.of(SourceFile.utf8(name, request.body()).orElseThrow(() -> notUtf8("/files/" + escaped(name))));
    }

    private static List<SourceFile> json(Request request) {
        Input in = request.json();
        var files = in.textsByName("/files").required().must(texts -> !texts.isEmpty(), "missing", "Must have at least one file.");
        return in.read(() -> files.get().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(file -> SourceFile.text(file.getKey(), file.getValue()).orElseThrow(() -> notUtf8("/files/" + escaped(file.getKey()))))
                .toList());
    }

    private static BadInput notUtf8(String pointer) {
        return bad("not_utf8", pointer, "The file must be UTF-8.");
    }

    private static BadInput bad(String code, String pointer, String message) {
        return new BadInput(new Fault(code, pointer, message));
    }

    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
