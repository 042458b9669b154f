package dev.tradewind.fx.ecb;

import dev.tradewind.fx.model.FaultyFile;
import dev.tradewind.fx.model.RateFile;
import dev.tradewind.fx.model.TableBuilder;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.kernel.CurrencyCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code eurofxref-hist.csv}: a head line {@code Date,USD,JPY,…,} and a line a day, newest first, {@code N/A} where ECB had no rate. Any run of
 * its lines under the head is a file too.
 *
 * <p>
 * Lines have as many cells as the head and every line ends, so a cut within a line shows. A cut between two lines cannot show, and
 * leaves whole days.
 */
public final class EcbCsv {

    private static final String ABSENT = "N/A";

    private final String[] head;

    private final TableBuilder tables;

    private EcbCsv(String head, RateSource source) {
        this.head = cells(head);
        tables = new TableBuilder(source, CurrencyCode.of("EUR"));
    }

    /** @return every day of the file, or why none of it is taken */
    public static RateFile read(RateSource source, byte[] file) {
        if (file.length > RateFile.MAX_BYTES) {
            return new RateFile.Refused("more than %d bytes".formatted(RateFile.MAX_BYTES));
        }
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            return new RateFile.Refused("the last line does not end: the file is cut off");
        }
        try {
            List<String> lines = text.lines().toList();
            return new RateFile.Sound(new EcbCsv(lines.getFirst(), source).read(lines));
        } catch (FaultyFile faulty) {
            return new RateFile.Refused(faulty.getMessage());
        }
    }

    private List<RateTable> read(List<String> lines) {
        requireHead();
        for (int i = 1; i < lines.size(); i++) {
            readDay(cells(lines.get(i)), "line " + (i + 1));
        }
        return tables.tables();
    }

    private void requireHead() {
        if (!head[0].equals("Date")) {
            throw new FaultyFile("line 1: not the head of ECB's history");
        }
        Set<String> codes = new HashSet<>();
        Arrays.stream(head).skip(1).filter(code -> !code.isEmpty()).forEach(code -> {
            tables.requireRateable(code, "line 1");
            if (!codes.add(code)) {
                throw new FaultyFile("line 1: %s comes twice".formatted(code));
            }
        });
    }

    private void readDay(String[] cells, String place) {
        if (cells.length != head.length) {
            throw new FaultyFile("%s: %d cells under a head of %d".formatted(place, cells.length, head.length));
        }
        LocalDate day = tables.day(cells[0], place);
        for (int i = 1; i < cells.length; i++) {
            if (head[i].isEmpty() != cells[i].isEmpty()) {
                throw new FaultyFile("%s: cell %d does not fit its head".formatted(place, i + 1));
            }
            if (!cells[i].isEmpty() && !cells[i].equals(ABSENT)) {
                tables.rate(day, head[i], cells[i], place);
            }
        }
    }

    private static String[] cells(String line) {
        return line.split(",", -1);
    }
}
