package dev.tradewind.fx.ecb;

import dev.tradewind.fx.model.FaultyFile;
import dev.tradewind.fx.model.RateFile;
import dev.tradewind.fx.model.TableBuilder;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.kernel.CurrencyCode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * {@code eurofxref-daily.xml} and {@code eurofxref-hist-90d.xml}: an envelope, in it one cube of cubes with a {@code time}, in each of them
 * cubes with a {@code currency} and a {@code rate} for one euro. Everything else in the envelope is passed over.
 *
 * <p>
 * A document type is refused before anything of it is looked at, so there are no entities to expand and no address to visit.
 */
public final class EcbXml {

    private static final QName ENVELOPE = new QName("http://www.gesmes.org/xml/2002-08-01", "Envelope");

    private static final QName CUBE = new QName("http://www.ecb.int/vocabulary/2002-08-01/eurofxref", "Cube");

    private static final int DAY_DEPTH = 3;

    private static final int RATE_DEPTH = 4;

    private final XMLStreamReader xml;

    private final TableBuilder tables;

    private Optional<LocalDate> day = Optional.empty();

    private EcbXml(XMLStreamReader xml, RateSource source) {
        this.xml = xml;
        tables = new TableBuilder(source, CurrencyCode.of("EUR"));
    }

    /** @return every day of the document, or why none of it is taken */
    public static RateFile read(RateSource source, byte[] document) {
        if (document.length > RateFile.MAX_BYTES) {
            return new RateFile.Refused("more than %d bytes".formatted(RateFile.MAX_BYTES));
        }
        try {
            return new RateFile.Sound(new EcbXml(factory().createXMLStreamReader(new ByteArrayInputStream(document)), source).read());
        } catch (FaultyFile faulty) {
            return new RateFile.Refused(faulty.getMessage());
        } catch (XMLStreamException malformed) {
            return new RateFile.Refused("not well-formed XML at line %d".formatted(line(malformed)));
        }
    }

    private List<RateTable> read() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new FaultyFile("a document type is not allowed");
                case XMLStreamConstants.START_ELEMENT -> start(++depth);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Text between the elements.
                }
            }
        }
        return tables.tables();
    }

    private void start(int depth) {
        if (depth == 1 && !xml.getName().equals(ENVELOPE)) {
            throw new FaultyFile("the root is not ECB's envelope");
        }
        if (depth == DAY_DEPTH) {
            day = xml.getName().equals(CUBE) ? Optional.of(tables.day(attribute("time"), place())) : Optional.empty();
        }
        if (depth == RATE_DEPTH && xml.getName().equals(CUBE)) {
            tables.rate(day.orElseThrow(() -> new FaultyFile(place() + ": a rate without a day")), attribute("currency"), attribute("rate"),
                    place());
        }
        if (depth > RATE_DEPTH && xml.getName().equals(CUBE)) {
            throw new FaultyFile(place() + ": a cube within a rate");
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new FaultyFile("%s: no %s".formatted(place(), name));
        }
        return value;
    }

    private String place() {
        return "line " + xml.getLocation().getLineNumber();
    }

    private static int line(XMLStreamException malformed) {
        return malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNumber();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside of the document is read");
        });
        return factory;
    }
}
