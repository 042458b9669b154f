package dev.tradewind.shipments.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.shipments.carriers.CarrierFormat.Unreadable;
import dev.tradewind.shipments.model.TrackingEvent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private final Times times = new Times(Clock.fixed(Posted.NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"2026-03-01T10:00:00Z, 2026-03-01T10:00Z", "2026-03-01T10:00:00.123456789+08:00, 2026-03-01T10:00:00.123456789+08:00",
            "2026-03-01T10:00:00+0800, 2026-03-01T10:00+08:00", "2026-03-01T10:00-03, 2026-03-01T10:00-03:00",
            "2026-03-01 10:00:00+05:45, 2026-03-01T10:00+05:45", "2026-03-01T10:00:00, 2026-03-01T10:00Z",
            "2000-01-01T00:00:00Z, 2000-01-01T00:00Z", "2026-03-06T12:00:00Z, 2026-03-06T12:00Z"})
    void keepsTheOffsetAndTakesLocalTimesAsUtc(String text, OffsetDateTime at) throws Unreadable {
        assertThat(times.happened(text)).hasToString(at.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59Z", "2026-03-06T12:00:01Z", "2026-03-01", "2026-02-30T10:00:00Z", "today", "1772359200",
            "+999999999-12-31T23:59:59Z", "2026-03-01T25:00:00Z", "2026-03-01T10:00:00+19:00"})
    void refusesWhatWasNoTimeOfAnEvent(String text) {
        assertThatThrownBy(() -> times.happened(text)).isInstanceOf(Unreadable.class).message().startsWith("a time is")
                .doesNotContain(text);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, 2026-03-20T23:59:59Z", "2026-03-20T18:00:00-05:00, 2026-03-20T18:00-05:00"})
    void aDateIsExpectedByItsEnd(String text, OffsetDateTime at) {
        assertThat(times.expected(Optional.of(text))).contains(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00", "2036-01-01", "soon"})
    void anExpectationThatIsNoneIsNotSaid(String text) {
        assertThat(times.expected(Optional.of(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-04.00, 20240423, 2024-04-23T09:50:04-04:00", "+05.30, 20240423, 2024-04-23T09:50:04+05:30",
            "'', 20240423, 2024-04-23T09:50:04-04:00", "'', '', 2024-04-23T09:50:04Z", "'', 20240101, 2024-04-23T09:50:04Z"})
    void upsHasItsOffsetFromTheFieldElseFromWhatLiesBetweenItsTwoTimes(String offset, String gmtDate, OffsetDateTime at) {
        String body = Posted.fixture("ups/delivered").replace("-04.00", offset)
                .replace("\"gmtActivityDate\": \"20240423\"", "\"gmtActivityDate\": \"" + gmtDate + "\"");
        assertThat(Posted.report("ups", body).events()).singleElement().extracting(TrackingEvent::at).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-04:00:00:00", "west", "-99.00"})
    void upsOffsetsThatAreNoneAreRefused(String offset) {
        String body = Posted.fixture("ups/delivered").replace("-04.00", offset);
        assertThatThrownBy(() -> Posted.read("ups", body)).isInstanceOf(Unreadable.class).hasMessage("gmtOffset is not one");
    }
}
