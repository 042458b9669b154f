package dev.tradewind.webhooks.outbound;

import dev.tradewind.webhooks.port.Receiver.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status and Retry-After of an HTTP/1.1 answer (RFC 9112), and how long its body is.
 *
 * @param length in bytes, or {@link #UNKNOWN}
 */
record AnswerHead(Answer.Status status, long length) {
    /** Of a body that ends in some other way than by its length. */
    static final long UNKNOWN = -1;

    private static final int NO_CONTENT = 204;
    private static final int LARGEST = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final String RETRY_AFTER = "retry-after";
    private static final String CONTENT_LENGTH = "content-length";

    /** @throws IOException when it is no such answer */
    static AnswerHead read(InputStream in, Instant now) throws IOException {
        while (true) {
            List<String> lines = head(in).lines().toList();
            Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.getFirst());
            if (!status.matches()) {
                throw new IOException("no status line");
            }
            int code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                var answer = new Answer.Status(code, field(lines, RETRY_AFTER).flatMap(text -> wait(text, now)));
                return new AnswerHead(answer, code == NO_CONTENT ? 0 : length(lines));
            }
        }
    }

    private static Optional<String> field(List<String> lines, String name) {
        return lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":")).findFirst()
                .map(line -> line.substring(name.length() + 1).strip());
    }

    private static long length(List<String> lines) {
        return field(lines, CONTENT_LENGTH).filter(text -> NUMBER.matcher(text).matches()).map(Long::parseLong).orElse(UNKNOWN);
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0d0a_0d0a) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
            if (head.size() > LARGEST) {
                throw new IOException("a head without end");
            }
        }
        throw new IOException("ended within its head");
    }

    /** Seconds, or a date (RFC 9110, 10.2.3). */
    private static Optional<Duration> wait(String text, Instant now) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(now, until)).filter(Duration::isPositive);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
