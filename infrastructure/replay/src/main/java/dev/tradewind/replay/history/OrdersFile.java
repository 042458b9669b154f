package dev.tradewind.replay.history;

import dev.tradewind.replay.CannotRun;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the file line by line, whether compressed or not, in UTF-8 or, where it is not that, ISO-8859-1. */
final class OrdersFile {
    private static final List<String> COLUMNS = List.of("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice",
            "CustomerID", "Country");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true).setTrim(true).setAllowMissingColumnNames(true).get();
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int BUFFER = 1 << 16;

    private final Path path;

    OrdersFile(Path path) {
        this.path = path;
    }

    /** @throws CannotRun if it cannot be read at all, in one line */
    void read(Consumer<Row> reader) {
        try (Reader text = text(charset()); CSVParser parser = CSVParser.parse(text, FORMAT)) {
            requireColumns(parser.getHeaderMap().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
            read(parser, reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw cannot(unreadable.getMessage());
        }
    }

    private void read(CSVParser parser, Consumer<Row> reader) {
        try {
            for (CSVRecord record : parser) {
                reader.accept(row(record));
            }
        } catch (UncheckedIOException malformed) {
            throw cannot(
                    "line " + parser.getCurrentLineNumber() + ": a quoted value is not closed, or something follows its closing quote");
        }
    }

    private void requireColumns(List<String> header) {
        List<String> missing = COLUMNS.stream().filter(name -> !header.contains(name.toLowerCase(Locale.ROOT))).toList();
        if (!missing.isEmpty()) {
            throw cannot("missing columns " + String.join(", ", missing) + "; needed are " + String.join(", ", COLUMNS));
        }
    }

    private static Row row(CSVRecord record) {
        return new Row(record.isConsistent(), value(record, "InvoiceNo"), value(record, "StockCode"), value(record, "Description"),
                value(record, "Quantity"), value(record, "InvoiceDate"), value(record, "UnitPrice"), value(record, "CustomerID"),
                value(record, "Country"));
    }

    private static String value(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column).strip() : "";
    }

    /** One pass over the file tells: text in ISO-8859-1 that has accents is not valid UTF-8. */
    private Charset charset() throws IOException {
        try (Reader reader = new InputStreamReader(bytes(), StandardCharsets.UTF_8.newDecoder())) {
            reader.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException accents) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private Reader text(Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(bytes(), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private InputStream bytes() throws IOException {
        var stream = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER), 2);
        byte[] magic = stream.readNBytes(2);
        stream.unread(magic);
        boolean compressed = magic.length == 2 && ((magic[0] & 0xFF) | (magic[1] & 0xFF) << 8) == GZIPInputStream.GZIP_MAGIC;
        return compressed ? new GZIPInputStream(stream, BUFFER) : stream;
    }

    private CannotRun cannot(String why) {
        return new CannotRun(path + ": " + why);
    }
}
