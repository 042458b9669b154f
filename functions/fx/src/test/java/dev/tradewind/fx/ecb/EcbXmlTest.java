package dev.tradewind.fx.ecb;

import static dev.tradewind.fx.ecb.EcbFiles.DAILY;
import static dev.tradewind.fx.ecb.EcbFiles.TWO_DAYS;
import static dev.tradewind.fx.ecb.EcbFiles.refusedXml;
import static dev.tradewind.fx.ecb.EcbFiles.xml;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tradewind.fx.model.RateFile;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.kernel.CurrencyCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EcbXmlTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void theDailyFileIsOneDayWithItsRatesAsPublished() {
        assertThat(xml(DAILY)).containsExactly(new RateTable(RateSource.ECB, CurrencyCode.of("EUR"), DAY,
                Map.of("USD", new BigDecimal("1.1600"), "JPY", new BigDecimal("181.35"), "IDR", new BigDecimal("19420.55"))));
    }

    @Test
    void theLongerFileHasADayPerCube() {
        assertThat(xml(TWO_DAYS)).extracting(RateTable::date).containsExactly(DAY, DAY.minusDays(1));
        assertThat(xml(TWO_DAYS).getLast().rates()).isEqualTo(Map.of("USD", new BigDecimal("1.1588"), "JPY", new BigDecimal("180.9")));
    }

    @Test
    void aCutAnywhereIsRefused() {
        for (int end = 0; end < TWO_DAYS.length(); end++) {
            assertThat(refusedXml(TWO_DAYS.substring(0, end))).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "gesmes:Envelope | gesmes:Letter | root", "http://www.gesmes.org/xml/2002-08-01 | http://example.com/other | root",
            "time='2026-11-20' | day='2026-11-20' | no time", "2026-11-20 | 2026-02-30 | not a date",
            "2026-11-20 | 20.11.2026 | not a date",
            "2026-11-20 | +2026-11-20 | not a date", "currency='USD' | currency='USX' | unknown currency: USX",
            "currency='USD' | currency='usd' | unknown currency: usd", "currency='USD' | currency='XAU' | not money",
            "currency='USD' | currency='EUR' | base EUR", "currency='USD' | currency='JPY' | JPY comes twice",
            "currency='USD' | code='USD' | no currency", "1.1600 | 0.0000 | not a rate of USD", "1.1600 | -1.16 | not a rate of USD",
            "1.1600 | 1e3 | not a rate of USD", "1.1600 | '1,1600' | not a rate of USD", "1.1600 | NaN | not a rate of USD",
            "1.1600 | ٣ | not a rate of USD", "' rate=''1.1600''' | '' | no rate",
            "<Cube time='2026-11-20'> | <Day> | a rate without a day",
            "<?xml | junk<?xml | not well-formed"})
    void oneFaultRefusesTheFileWithItsReason(String found, String put, String reason) {
        String faulty = DAILY.replace(found, put);
        assertThat(faulty).isNotEqualTo(DAILY);
        assertThat(refusedXml(faulty)).contains(reason);
    }

    @Test
    void aFaultNamesItsLine() {
        assertThat(refusedXml(DAILY.replace("181.35", "-"))).isEqualTo("line 10: not a rate of JPY: -");
    }

    @Test
    void aReasonQuotesLittleOfTheFile() {
        assertThat(refusedXml(DAILY.replace("181.35", "9".repeat(500)))).hasSizeLessThan(80);
        assertThat(refusedXml(DAILY.replace("'JPY'", "'" + "Y".repeat(500) + "'"))).hasSizeLessThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Cube/>", "<Cube></Cube>", ""})
    void aFileWithoutDaysIsRefused(String cube) {
        String document = DAILY.substring(0, DAILY.indexOf("\t<Cube>")) + cube + "</gesmes:Envelope>";
        assertThat(refusedXml(document)).contains("no day");
    }

    @Test
    void aDayTwiceOrWithoutRatesIsRefused() {
        assertThat(refusedXml(TWO_DAYS.replace("2026-11-19", "2026-11-20"))).contains("2026-11-20 comes twice");
        assertThat(refusedXml(TWO_DAYS.replace("<Cube time=\"2026-11-19\">", "<Cube time=\"2026-11-18\"/><Cube time=\"2026-11-19\">")))
                .contains("2026-11-18 has no rates");
    }

    @Test
    void aRateOutsideOfADayIsRefused() {
        String stray = "<Other><Cube currency='CHF' rate='0.93'/></Other>\n\t\t</Cube>";
        String document = DAILY.replaceFirst("</Cube>\n\t</Cube>", "</Cube>\n\t" + stray.substring(0, stray.indexOf("\n")) + "</Cube>");
        assertThat(document).contains("CHF");
        assertThat(refusedXml(document)).contains("a rate without a day");
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThat(refusedXml(DAILY.replace("?>\n", "?>\n<!DOCTYPE x>\n"))).contains("document type");
    }

    @Test
    void externalEntitiesAreNeverRead(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "1.2345");
        String document = withType("<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri())).replace("1.1600", "&e;");
        assertThat(refusedXml(document)).contains("document type").doesNotContain("1.2345");
    }

    @Test
    void nothingIsFetchedForADocumentType() throws IOException {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String url = "http://localhost:%d/".formatted(server.getAddress().getPort());
            assertThat(refusedXml(withType("<!DOCTYPE x SYSTEM '" + url + "x.dtd'>"))).contains("document type");
            assertThat(refusedXml(withType("<!DOCTYPE x [<!ENTITY % p SYSTEM '" + url + "p.dtd'> %p;]>"))).contains("document type");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void entitiesThatExplodeAreRefusedAtOnce() {
        var type = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY e%d '&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        assertThat(refusedXml(withType(type + "]>").replace("1.1600", "&e29;"))).contains("document type");
    }

    @Test
    void aFileBeyondTheLimitIsNotLookedAt() {
        byte[] large = new byte[RateFile.MAX_BYTES + 1];
        assertThat(EcbFiles.refused(EcbXml.read(RateSource.ECB, large))).contains("more than");
        assertThat(EcbFiles.refused(EcbCsv.read(RateSource.ECB, large))).contains("more than");
    }

    private static String withType(String type) {
        return DAILY.replace("?>\n", "?>\n" + type + "\n");
    }
}
