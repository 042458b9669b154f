package dev.tradewind.shipments.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.shipments.model.CarrierReport;
import dev.tradewind.shipments.model.TrackingDetail;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of each table, reached by a body of its source. */
class EveryStatusTest {
    private static final String AT = "2026-03-01T10:00:00+01:00";

    /** A line as it must come out; a sub-status of any status is posted beside the first status of its table. */
    record Line(String source, String status, Optional<String> sub, String ours, Optional<String> detail) {}

    @ParameterizedTest
    @MethodSource("lines")
    void reachesEachLine(Line line) {
        CarrierReport report = Posted.report(line.source(), body(line));
        assertThat(report.unmapped()).isEmpty();
        assertThat(report.events()).singleElement().satisfies(event -> {
            assertThat(event.status().word()).isEqualTo(line.ours());
            assertThat(event.detail().map(TrackingDetail::word)).isEqualTo(line.detail());
            assertThat(event.raw()).startsWith(line.status());
        });
    }

    @Test
    void aWordOfNoLineIsUnknownAndListedOnce() {
        for (String source : Posted.SOURCES) {
            CarrierReport report = Posted.report(source, body(new Line(source, "brand-new", Optional.empty(), "", Optional.empty())));
            assertThat(report.unmapped()).as(source).containsExactly("brand-new");
            assertThat(report.events()).as(source).allSatisfy(event -> assertThat(event.status().word()).isEqualTo("unknown"));
        }
    }

    static Stream<Line> lines() {
        return Posted.SOURCES.stream().flatMap(source -> lines(source).stream());
    }

    private static List<Line> lines(String source) {
        List<String[]> rows = StatusTable.resource(source + ".table").stream().map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty()).map(line -> line.split("\\s*=\\s*", -1)).toList();
        String[] first = rows.getFirst();
        Set<String> pairs = new HashSet<>(rows.stream().map(row -> row[0]).toList());
        return rows.stream().filter(row -> !pairs.contains(row[0].replace("*", first[0])) || !row[0].startsWith("*"))
                .map(row -> line(source, row[0].split("\\s+", -1), row[1].split("\\s+", -1), first)).toList();
    }

    private static Line line(String source, String[] words, String[] ours, String[] first) {
        String status = words[0].equals("*") ? first[0] : words[0];
        String[] kept = first[1].split("\\s+", -1);
        Optional<String> own = Arrays.stream(ours).skip(1).findFirst();
        boolean keeps = ours[0].equals("*");
        return new Line(source, status, Arrays.stream(words).skip(1).findFirst(), keeps ? kept[0] : ours[0],
                keeps ? own.or(() -> Arrays.stream(kept).skip(1).findFirst()) : own);
    }

    private static String body(Line line) {
        String status = line.status();
        String sub = line.sub().map(word -> "\"" + word + "\"").orElse("null");
        return switch (line.source()) {
            case "standard" -> """
                    {"type": "shipment.tracked", "data": {"carrier": "x", "tracking_number": "1", "events": [
                     {"id": "1", "status": "%s", "detail": %s, "occurred_at": "%s"}]}}""".formatted(status, sub, AT);
            case "easypost" -> """
                    {"description": "tracker.updated", "result": {"carrier": "x", "tracking_code": "1", "tracking_details": [
                     {"status": "%s", "status_detail": %s, "datetime": "%s"}]}}""".formatted(status, sub, AT);
            case "shippo" -> """
                    {"event": "track_updated", "data": {"carrier": "x", "tracking_number": "1", "tracking_history": [
                     {"status": "%s", "substatus": {"code": %s}, "status_date": "%s"}]}}""".formatted(status, sub, AT);
            case "aftership" -> """
                    {"event": "tracking_update", "msg": {"slug": "x", "tracking_number": "1", "checkpoints": [
                     {"tag": "%s", "subtag": %s, "checkpoint_time": "%s"}]}}""".formatted(status, sub, AT);
            case "17track" ->
                """
                        {"event": "TRACKING_UPDATED", "data": {"carrier": 9, "number": "1", "track_info": {"tracking": {"providers": [{"events": [
                         {"sub_status": "%s", "time_iso": "%s"}]}]}}}}"""
                        .formatted(status, AT);
            case "ups" -> """
                    {"trackingNumber": "1", "localActivityDate": "20260301", "localActivityTime": "100000", "gmtOffset": "+01.00",
                     "activityStatus": {"type": "%s", "code": %s}}""".formatted(status, sub);
            case "dhl" -> status.contains("_")
                    ? """
                            {"packages": [{"package": {"trackingId": "1"}, "events": [
                             {"primaryEventDescription": "%s", "date": "2026-03-01", "time": "10:00:00", "timeZone": "ET"}]}]}"""
                            .formatted(status)
                    : """
                            {"shipments": [{"id": "1", "events": [{"statusCode": "%s", "timestamp": "%s"}]}]}""".formatted(status, AT);
            default -> """
                    {"trackResults": [{"trackingNumber": "1", "scanEvents": [{"eventType": "%s", "date": "%s"}]}]}""".formatted(status, AT);
        };
    }
}
