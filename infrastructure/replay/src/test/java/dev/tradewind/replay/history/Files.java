package dev.tradewind.replay.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Order histories as tests write them. */
final class Files {
    static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    static final String LANTERN = "536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom\n";

    private Files() {}

    static Path write(Path directory, byte[] content) {
        try {
            return java.nio.file.Files.write(directory.resolve("orders.csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path directory, String content) {
        return write(directory, content.getBytes(StandardCharsets.UTF_8));
    }

    static History read(Path directory, String lines) {
        return History.read(write(directory, HEADER + lines), Long.MAX_VALUE, "run.");
    }
}
