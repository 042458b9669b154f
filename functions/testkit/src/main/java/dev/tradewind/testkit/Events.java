package dev.tradewind.testkit;

/** Lambda events as AWS sends them, field for field: the bytes that a function is invoked with. */
public final class Events {

    static final String ACCOUNT = "123456789012";

    private Events() {}

    /** @param routeKey method and path as the template has it, {@code GET /fx/quotes/{id}} */
    public static HttpEvent http(String routeKey) {
        return new HttpEvent(routeKey);
    }

    /** @param queue the name of the queue that the messages come from */
    public static SqsEvent sqs(String queue) {
        return new SqsEvent(queue);
    }

    /** @param table the name of the table whose stream is read */
    public static StreamEvent stream(String table) {
        return new StreamEvent(table);
    }

    /** @param rule the name of the schedule's rule */
    public static ScheduleEvent schedule(String rule) {
        return new ScheduleEvent(rule);
    }

    /** @return what a schedule with this input sends: the input itself, nothing around it */
    public static byte[] scheduleInput(String json) {
        return Json.parse(json).toBytes();
    }
}
