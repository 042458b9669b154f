package dev.tradewind.replay.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.replay.CannotRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersFileTest {
    @TempDir
    private Path directory;

    private static List<Row> rows(Path file) {
        List<Row> rows = new ArrayList<>();
        new OrdersFile(file).read(rows::add);
        return rows;
    }

    @Test
    void readsEveryValueStripped() {
        assertThat(rows(Files.write(directory, Files.HEADER + "536365, 71053 ,LANTERN ,6,2010-12-01 08:26:00,3.39,,EIRE\n")))
                .containsExactly(new Row(true, "536365", "71053", "LANTERN", "6", "2010-12-01 08:26:00", "3.39", "", "EIRE"));
    }

    @Test
    void aQuotedValueMayHoldCommasQuotesAndLineBreaks() {
        assertThat(rows(
                Files.write(directory, Files.HEADER + Files.LANTERN.replace("WHITE METAL LANTERN", "\"LANTERN, \"\"WHITE\"\"\r\nMETAL\""))))
                .singleElement().extracting(Row::description).isEqualTo("LANTERN, \"WHITE\"\r\nMETAL");
    }

    @Test
    void columnsMayStandInAnyOrderAndCaseWithOthersBetween() {
        String file = "Country,invoiceno,Shop,StockCode,Description,UnitPrice,CustomerID,Quantity,InvoiceDate\nFrance,1,x,2,D,3.5,4,5,6\n";
        assertThat(rows(Files.write(directory, file))).containsExactly(new Row(true, "1", "2", "D", "5", "6", "3.5", "4", "France"));
    }

    @Test
    void readsCompressedFilesWhateverTheirName() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write((Files.HEADER + Files.LANTERN).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(Files.write(directory, bytes.toByteArray()))).singleElement().extracting(Row::stockCode).isEqualTo("71053");
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() {
        String text = Files.HEADER + Files.LANTERN.replace("WHITE", "CAFÉ");
        assertThat(rows(Files.write(directory, text))).isEqualTo(rows(Files.write(directory, "\uFEFF" + text))).singleElement()
                .extracting(Row::description).isEqualTo("CAFÉ METAL LANTERN");
    }

    @Test
    void readsLatin1WhereTheFileIsNotUtf8() {
        byte[] text = (Files.HEADER + Files.LANTERN.replace("WHITE", "£5 CAFÉ")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rows(Files.write(directory, text))).singleElement().extracting(Row::description).isEqualTo("£5 CAFÉ METAL LANTERN");
    }

    @Test
    void aLineWithTooFewOrTooManyValuesIsNotWhole() {
        assertThat(rows(Files.write(directory, Files.HEADER + "1,2,3\n" + "1,2,3,4,5,6,7,8,9\n"))).extracting(Row::whole)
                .containsExactly(false, false);
    }

    @Test
    void missingColumnsAreNamedInOneLine() {
        assertThatThrownBy(() -> rows(Files.write(directory, "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,Country\n")))
                .isInstanceOf(CannotRun.class).hasMessageContaining("missing columns UnitPrice, CustomerID;").hasMessageNotContaining("\n");
    }

    @Test
    void anEmptyFileMissesAllColumns() {
        assertThatThrownBy(() -> rows(Files.write(directory, ""))).isInstanceOf(CannotRun.class)
                .hasMessageContaining("missing columns InvoiceNo");
    }

    @Test
    void anOpenQuoteIsNamedWithItsLine() {
        assertThatThrownBy(() -> rows(Files.write(directory, Files.HEADER + Files.LANTERN + "1,2,\"never closed,3\n")))
                .isInstanceOf(CannotRun.class).hasMessageContaining("quoted value is not closed");
    }
}
