package dev.tradewind.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "cron(0 16 ? * MON-FRI *) | Europe/Brussels | 2026-11-20T15:00:00Z | 2026-11-23T15:00:00Z",
            "cron(0 16 ? * MON-FRI *) | Europe/Brussels | 2026-06-19T13:59:59Z | 2026-06-19T14:00:00Z",
            "cron(15/20 8-9 * * ? *)  | UTC             | 2026-11-22T08:35:00Z | 2026-11-22T08:55:00Z",
            "cron(0 0 L * ? *)        | UTC             | 2026-02-01T00:00:00Z | 2026-02-28T00:00:00Z",
            "cron(0 9 ? * 2#1 *)      | UTC             | 2026-11-02T10:00:00Z | 2026-12-07T09:00:00Z",
            "cron(0 9 ? * FRIL *)     | UTC             | 2026-11-22T00:00:00Z | 2026-11-27T09:00:00Z",
            "cron(0 12 29 2 ? *)      | UTC             | 2026-11-22T00:00:00Z | 2028-02-29T12:00:00Z",
            "cron(0 0 1 JAN ? 2027)   | UTC             | 2026-11-22T00:00:00Z | 2027-01-01T00:00:00Z",
            "rate(5 minutes)          | UTC             | 2026-11-22T00:02:00Z | 2026-11-22T00:05:00Z",
            "rate(1 day)              | UTC             | 2026-11-22T00:00:00Z | 2026-11-23T00:00:00Z",
            "at(2026-12-01T09:00:00)  | Europe/Brussels | 2026-11-22T00:00:00Z | 2026-12-01T08:00:00Z"})
    void theNextTimeIsTheFirstThatTheExpressionAdmits(String expression, String zone, Instant from, Instant expected) {
        assertThat(recurrence(expression, zone).after(from)).contains(expected);
    }

    @Test
    void whatIsOverHasNoNextTime() {
        assertThat(recurrence("cron(0 0 1 1 ? 2020)", "UTC").after(Instant.parse("2026-11-22T00:00:00Z"))).isEmpty();
        assertThat(recurrence("at(2026-01-01T00:00:00)", "UTC").after(Instant.parse("2026-11-22T00:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"every day", "rate(0 minutes)", "rate(5 seconds)", "cron(* * * * *)", "cron(60 * * * ? *)", "cron(a * * * ? *)",
            "at(noon)"})
    void anythingElseIsRefused(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> recurrence(expression, "UTC"));
    }

    private static Recurrence recurrence(String expression, String zone) {
        return Recurrence.parse(expression, ZoneId.of(zone), Instant.parse("2026-11-22T00:00:00Z"));
    }
}
