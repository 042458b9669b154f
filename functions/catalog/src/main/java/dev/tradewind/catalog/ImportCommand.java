package dev.tradewind.catalog;

import dev.tradewind.catalog.csv.SourceFile;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import java.util.List;
import java.util.Optional;

/** What an operator wants imported, and under which key. */
record ImportCommand(List<SourceFile> files, Optional<IdempotencyKey> key) {
    ImportCommand {
        files = List.copyOf(files);
    }
}
