package dev.tradewind.fx.ecb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.fx.model.RateFile;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files in ECB's form, and what is read from them. */
public final class EcbFiles {

    /** As the daily file quotes its attributes: single. */
    public static final String DAILY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            \t<gesmes:subject>Reference rates</gesmes:subject>
            \t<gesmes:Sender>
            \t\t<gesmes:name>European Central Bank</gesmes:name>
            \t</gesmes:Sender>
            \t<Cube>
            \t\t<Cube time='2026-11-20'>
            \t\t\t<Cube currency='USD' rate='1.1600'/>
            \t\t\t<Cube currency='JPY' rate='181.35'/>
            \t\t\t<Cube currency='IDR' rate='19420.55'/>
            \t\t</Cube>
            \t</Cube>
            </gesmes:Envelope>
            """;

    /** As the file of 90 days is: double quotes and no line breaks. */
    public static final String TWO_DAYS = """
            <?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
            xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference rates</gesmes:subject><gesmes:Sender>\
            <gesmes:name>European Central Bank</gesmes:name></gesmes:Sender><Cube><Cube time="2026-11-20"><Cube currency="USD" \
            rate="1.1600"/><Cube currency="JPY" rate="181.35"/></Cube><Cube time="2026-11-19"><Cube currency="USD" rate="1.1588"/>\
            <Cube currency="JPY" rate="180.9"/></Cube></Cube></gesmes:Envelope>""";

    /** Newest first, with a withdrawn currency, absent rates and commas at the ends. */
    public static final String HISTORY = """
            Date,USD,JPY,HRK,
            2026-11-20,1.16,181.35,N/A,
            2026-11-19,1.1588,180.9,N/A,
            2022-12-30,1.0666,140.66,7.5365,
            """;

    private EcbFiles() {}

    /** The tables of a document that must be sound. */
    public static List<RateTable> xml(String document) {
        return sound(EcbXml.read(RateSource.ECB, document.getBytes(StandardCharsets.UTF_8)));
    }

    /** The tables of a history that must be sound. */
    public static List<RateTable> csv(String file) {
        return sound(EcbCsv.read(RateSource.ECB, file.getBytes(StandardCharsets.UTF_8)));
    }

    static String refusedXml(String document) {
        return refused(EcbXml.read(RateSource.ECB, document.getBytes(StandardCharsets.UTF_8)));
    }

    static String refusedCsv(String file) {
        return refused(EcbCsv.read(RateSource.ECB, file.getBytes(StandardCharsets.UTF_8)));
    }

    static List<RateTable> sound(RateFile file) {
        assertThat(file).isInstanceOf(RateFile.Sound.class);
        return ((RateFile.Sound) file).tables();
    }

    static String refused(RateFile file) {
        assertThat(file).isInstanceOf(RateFile.Refused.class);
        return ((RateFile.Refused) file).reason();
    }
}
