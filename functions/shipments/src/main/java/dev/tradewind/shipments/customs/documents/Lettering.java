package dev.tradewind.shipments.customs.documents;

import dev.tradewind.shipments.customs.Scripts;
import dev.tradewind.shipments.customs.model.Address;
import dev.tradewind.shipments.customs.model.LatinText;
import dev.tradewind.shipments.customs.model.Party;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * What can be printed, and how wide it is. The font is Liberation Sans, which PDFBox brings along: Latin with all its accents, Greek and
 * Cyrillic. Any other character appears as its number, such as {@code [U+4E2D]}, never as a question mark that hides that something is
 * missing.
 */
final class Lettering {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** What the font has and needs no joining of letters and no other direction. */
    private static final Set<UnicodeScript> PLAIN = Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC);
    private static final float UNITS = 1000;

    private final PDFont font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    Lettering(PDDocument document) {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDFont font() {
        return font;
    }

    /** The text on one line, with what cannot be printed written as its number. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip().codePoints().forEach(c -> {
            if (known.computeIfAbsent(c, this::hasGlyph)) {
                printable.appendCodePoint(c);
            } else {
                printable.append("[U+%04X]".formatted(c));
            }
        });
        return printable.toString();
    }

    /** In points. */
    float width(String printable, float size) {
        try {
            return font.getStringWidth(printable) * size / UNITS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that are no wider, broken between words where that can be. */
    List<String> wrapped(String printable, float size, float most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : printable.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= most) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = remainder(word, size, most, lines);
        }
        lines.add(line);
        return lines;
    }

    /** A party in letters that are read everywhere, where it has told any. */
    List<String> party(Party party) {
        Address at = party.address();
        List<String> lines = new ArrayList<>();
        lines.add(latin(party, party.name(), LatinText::name));
        lines.add(latin(party, at.street(), LatinText::street));
        String city = latin(party, at.city(), LatinText::city);
        lines.add(String.join(" ", at.postalCode().orElse(""), city).strip());
        at.region().ifPresent(lines::add);
        lines.add(at.country().value());
        return lines;
    }

    private static String latin(Party party, String own, Function<LatinText, String> transcribed) {
        return Scripts.isLatin(own) ? own : party.latin().map(transcribed).orElse(own);
    }

    /** Cuts a word that no line can hold; what is left of it begins the next line. */
    private String remainder(String word, float size, float most, List<String> lines) {
        StringBuilder part = new StringBuilder();
        for (int c : word.codePoints().toArray()) {
            String letter = Character.toString(c);
            if (!part.isEmpty() && width(part + letter, size) > most) {
                lines.add(part.toString());
                part.setLength(0);
            }
            part.append(letter);
        }
        return part.toString();
    }

    private boolean hasGlyph(int c) {
        try {
            return PLAIN.contains(UnicodeScript.of(c)) && font.encode(Character.toString(c)).length > 0;
        } catch (IllegalArgumentException noGlyph) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
