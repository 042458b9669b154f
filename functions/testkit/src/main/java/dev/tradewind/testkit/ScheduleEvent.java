package dev.tradewind.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The event of a schedule that has no input of its own. */
public final class ScheduleEvent {

    private final String rule;

    private Instant time = Instant.parse("2026-11-20T16:15:00Z");

    ScheduleEvent(String rule) {
        this.rule = rule;
    }

    /** When the schedule fired. */
    public ScheduleEvent at(Instant instant) {
        time = instant;
        return this;
    }

    /** @return the event as a function gets it */
    public byte[] toBytes() {
        return json().toBytes();
    }

    /** @return the event */
    public Json json() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "0");
        event.put("id", "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa");
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.events");
        event.put("account", Events.ACCOUNT);
        event.put("time", time.toString());
        event.put("region", Embedded.REGION);
        event.put("resources", List.of("arn:aws:events:" + Embedded.REGION + ":" + Events.ACCOUNT + ":rule/" + rule));
        event.put("detail", Map.of());
        return Json.of(event);
    }
}
