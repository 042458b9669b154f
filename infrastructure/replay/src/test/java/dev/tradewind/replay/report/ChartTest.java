package dev.tradewind.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static int number(NodeList elements, int index, String attribute) {
        return Integer.parseInt(((Element) elements.item(index)).getAttribute(attribute));
    }

    @Test
    void isWellFormedAndHasABarForEveryCountryAndCurrency() throws Exception {
        Element svg = parsed(Chart.svg("3 orders <replayed>", Map.of("Trinidad & Tobago", 2L, "France", 1L), Map.of("EUR", 1L, "TTD", 2L)));
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(1 + 4);
        assertThat(svg.getTextContent()).contains("3 orders <replayed>", "Trinidad & Tobago", "2 (66.7 %)", "1 (33.3 %)");
    }

    @Test
    void longerBarsStandFirstAndEverythingIsInsideTheDrawing() throws Exception {
        Element svg = parsed(Chart.svg("t", Map.of("A", 10L, "B", 1_000L, "C", 1L), Map.of("GBP", 1_011L)));
        NodeList bars = svg.getElementsByTagName("rect");
        assertThat(IntStream.range(1, 4).map(i -> number(bars, i, "width")).boxed().toList()).isSortedAccordingTo((a, b) -> b - a)
                .doesNotHaveDuplicates();
        int height = Integer.parseInt(svg.getAttribute("height"));
        assertThat(IntStream.range(1, bars.getLength())).allMatch(i -> number(bars, i, "y") + number(bars, i, "height") < height);
        NodeList texts = svg.getElementsByTagName("text");
        assertThat(IntStream.range(0, texts.getLength())).allMatch(i -> number(texts, i, "y") < height);
    }

    @Test
    void nothingOrderedIsStillADrawing() throws Exception {
        assertThat(parsed(Chart.svg("0 orders", Map.of(), Map.of())).getElementsByTagName("rect").getLength()).isEqualTo(1);
    }
}
