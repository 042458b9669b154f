package dev.tradewind.webhooks.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long an answer's body is decides how much of it is waited for. */
class AnswerHeadTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aBodyIsAsLongAsItsHeadSays() throws IOException {
        assertThat(lengthOf("200 OK", "Content-Length: 17")).isEqualTo(17);
        assertThat(lengthOf("200 OK", "content-length:0")).isZero();
        assertThat(lengthOf("500 No", "date: today\r\nCONTENT-LENGTH:  999999999 ")).isEqualTo(999_999_999);
    }

    /** RFC 9110, 15.3.5: it has none, so nothing is waited for, whatever else the head says. */
    @Test
    void noContentHasNoBody() throws IOException {
        assertThat(lengthOf("204 No Content", "date: today")).isZero();
        assertThat(lengthOf("204", "content-length: 17")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"date: today", "transfer-encoding: chunked", "content-length: many", "content-length:", "content-length: -1",
            "content-length: 9999999999", "content-length: 1, 1", "x-content-length: 17"})
    void otherwiseItsEndIsNotKnown(String header) throws IOException {
        assertThat(lengthOf("200 OK", header)).isEqualTo(AnswerHead.UNKNOWN);
    }

    @Test
    void anAnswerThatComesFirstDoesNotCount() throws IOException {
        String first = "HTTP/1.1 103 Early Hints\r\ncontent-length: 5\r\n\r\n";
        assertThat(read(first + "HTTP/1.1 200 OK\r\ncontent-length: 17\r\n\r\n").length()).isEqualTo(17);
    }

    private static long lengthOf(String status, String header) throws IOException {
        return read("HTTP/1.1 " + status + "\r\n" + header + "\r\n\r\n").length();
    }

    private static AnswerHead read(String head) throws IOException {
        return AnswerHead.read(new ByteArrayInputStream(head.getBytes(ISO_8859_1)), NOW);
    }
}
