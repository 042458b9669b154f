package dev.tradewind.shipments.customs.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages of A4 that are written from top to bottom. Sizes and places are in points. */
final class Sheet implements AutoCloseable {
    static final float LEFT = 40;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final float TEXT = 9;

    private static final float TOP = PDRectangle.A4.getHeight() - 40;
    private static final float BOTTOM = 60;
    private static final float LEADING = 1.3f;
    private static final float FOOT = 30;

    private final PDDocument document = new PDDocument();
    private final Lettering lettering = new Lettering(document);
    private PDPageContentStream page;
    private float y;

    /** @param id decides about the file's identity, which is else taken from the time of the day */
    Sheet(String title, LocalDate day, long id) throws IOException {
        var date = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        document.setDocumentId(id);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(date);
        document.getDocumentInformation().setModificationDate(date);
        page = added();
    }

    Lettering lettering() {
        return lettering;
    }

    /** One paragraph over the whole width. */
    void paragraph(String text, float size) throws IOException {
        for (String line : lettering.wrapped(lettering.printable(text), size, WIDTH)) {
            need(size * LEADING);
            write(line, LEFT, size);
            y -= size * LEADING;
        }
    }

    void gap(float points) {
        y -= points;
    }

    /** Two blocks side by side, of a few lines each. */
    void sideBySide(List<String> left, List<String> right) throws IOException {
        float half = WIDTH / 2;
        List<String> first = wrapped(left, half - 10);
        List<String> second = wrapped(right, half - 10);
        int lines = Math.max(first.size(), second.size());
        need(lines * TEXT * LEADING);
        for (int i = 0; i < lines; i++) {
            write(i < first.size() ? first.get(i) : "", LEFT, TEXT);
            write(i < second.size() ? second.get(i) : "", LEFT + half, TEXT);
            y -= TEXT * LEADING;
        }
    }

    /** A table whose head stands on every page that it reaches. */
    void table(Columns columns, List<List<String>> rows) throws IOException {
        row(columns, columns.heads());
        rule();
        for (List<String> row : rows) {
            if (y - columns.height(lettering, row) < BOTTOM) {
                turn();
                row(columns, columns.heads());
                rule();
            }
            row(columns, row);
        }
        rule();
    }

    /** The file, with its name and the page's number at the foot of every page. */
    byte[] finished(String name) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            page = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true);
            y = FOOT;
            write(lettering.printable(name + "  -  page " + (i + 1) + " of " + pages), LEFT, TEXT - 1);
            page.close();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private List<String> wrapped(List<String> lines, float width) {
        return lines.stream().flatMap(line -> lettering.wrapped(lettering.printable(line), TEXT, width).stream()).toList();
    }

    private void row(Columns columns, List<String> cells) throws IOException {
        float top = y;
        float lowest = y;
        for (int i = 0; i < cells.size(); i++) {
            y = top;
            for (String line : columns.lines(lettering, i, cells.get(i))) {
                write(line, columns.at(lettering, i, line), Columns.SIZE);
                y -= Columns.LINE;
            }
            lowest = Math.min(lowest, y);
        }
        y = lowest;
    }

    private void rule() throws IOException {
        page.setLineWidth(0.5f);
        page.moveTo(LEFT, y + Columns.LINE - 2);
        page.lineTo(LEFT + WIDTH, y + Columns.LINE - 2);
        page.stroke();
        y -= 4;
    }

    private void write(String line, float x, float size) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(lettering.font(), size);
        page.newLineAtOffset(x, y);
        page.showText(line);
        page.endText();
    }

    private void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    private void turn() throws IOException {
        page.close();
        page = added();
    }

    private PDPageContentStream added() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = TOP;
        return new PDPageContentStream(document, next);
    }
}
