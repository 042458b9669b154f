package dev.tradewind.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "application/pdf | true",
            "APPLICATION/PDF;version=1.7 | true",
            "application/json, application/pdf | false",
            "application/pdf, application/json | true",
            "application/pdf, */* | true",
            "*/* | false",
            "application/*;q=0.5 | false",
            "text/html, */*;q=0.8 | false",
            "application/pdf;q=0, application/json | false",
            "application/pdf;q=0 | false",
            "application/pdf;q=0.000, */* | false",
            "application/pdf;q=0.5, application/json;q=0.9 | false",
            "application/json;q=0.5, application/pdf ; Q=0.9 | true",
            "application/pdf;q=0.4, */*;q=0.8 | false",
            "application/json;q=0.2, application/*;q=0.8 | true",
            "application/pdf;q=yes | false",
            "application/pdf;q=-1 | false",
            "application/pdfx | false",
            "; , ;q=1 | false"})
    void aPdfIsForWhoWouldRatherHaveIt(String accept, boolean pdf) {
        assertThat(Accept.of(accept).prefers("application/pdf", "application/json")).isEqualTo(pdf);
    }
}
