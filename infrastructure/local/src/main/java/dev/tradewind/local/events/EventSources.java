package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Kept;
import dev.tradewind.local.StackClock;
import dev.tradewind.local.StartFault;
import dev.tradewind.local.aws.AwsJson;
import dev.tradewind.local.template.Intrinsics;
import dev.tradewind.local.template.Resource;
import dev.tradewind.local.template.ResourceNames;
import dev.tradewind.local.template.Template;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads what the template's functions listen to, besides HTTP. */
public final class EventSources {

    private static final Set<String> QUEUES_AND_TABLES = Set.of("AWS::SQS::Queue", "AWS::DynamoDB::Table");

    private final Template template;
    private final Intrinsics intrinsics;
    private final ResourceNames names;
    private final StackClock clock;

    public EventSources(Template template, Intrinsics intrinsics, ResourceNames names, StackClock clock) {
        this.template = template;
        this.intrinsics = intrinsics;
        this.names = names;
        this.clock = clock;
    }

    /** What is declared; nothing is started. */
    public record Declared(List<QueueSource.Declared> queues, List<Stream> streams, List<Schedule> schedules) {

        /** Names of the queues whose messages go to a function. */
        public List<String> feedingQueues() {
            return queues.stream().map(QueueSource.Declared::queueName).toList();
        }
    }

    /** A table's stream with its batch size and the queue for what is given up, empty text for none. */
    record Stream(StreamSource.Declared source, String table, int batchSize, String failureQueue) {}

    /** Reads all of them. */
    public Declared read() {
        Declared declared = new Declared(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        events((function, event) -> {
            JsonNode properties = intrinsics.resolve(event.owner(), event.node().path("Properties"));
            switch (event.node().path("Type").asText()) {
                case "SQS" -> declared.queues().add(queue(function, event.owner(), properties));
                case "DynamoDB" -> declared.streams().add(stream(function, event.owner(), properties));
                case "Schedule" -> declared.schedules().add(schedule(function, event.owner(), properties, "Schedule", false));
                case "ScheduleV2" -> declared.schedules().add(schedule(function, event.owner(), properties, "ScheduleExpression", true));
                case "HttpApi" -> {
                }
                default -> throw new StartFault(event.owner(), "the local stack has no event source " + event.node().path("Type").asText());
            }
        });
        return declared;
    }

    private record Event(String owner, JsonNode node) {}

    private void events(BiConsumer<String, Event> action) {
        for (Resource function : template.ofType("AWS::Serverless::Function")) {
            function.properties().path("Events").properties()
                    .forEach(event -> action.accept(function.id(), new Event(function.id() + event.getKey(), event.getValue())));
        }
    }

    private QueueSource.Declared queue(String function, String owner, JsonNode properties) {
        String arn = Json.text(properties, "Queue").orElseThrow(() -> new StartFault(owner, "has no Queue"));
        String name = existing(owner, arn);
        return new QueueSource.Declared(function, name, arn, names.queueUrl(name), Json.number(properties, "BatchSize", 10),
                Duration.ofSeconds(Json.number(properties, "MaximumBatchingWindowInSeconds", 0)), reportsFailures(properties),
                EventPattern.read(owner, properties.path("FilterCriteria")));
    }

    private Stream stream(String function, String owner, JsonNode properties) {
        String arn = Json.text(properties, "Stream").orElseThrow(() -> new StartFault(owner, "has no Stream"));
        String table = existing(owner, arn.substring(0, Math.max(0, arn.indexOf("/stream/"))));
        String failures = Json.text(properties.path("DestinationConfig").path("OnFailure"), "Destination").map(ResourceNames::nameOf)
                .orElse("");
        return new Stream(
                new StreamSource.Declared(function, arn, reportsFailures(properties),
                        properties.path("BisectBatchOnFunctionError").asBoolean(),
                        Json.number(properties, "MaximumRetryAttempts", -1), EventPattern.read(owner, properties.path("FilterCriteria"))),
                table,
                Json.number(properties, "BatchSize", 100), failures);
    }

    private Schedule schedule(String function, String owner, JsonNode properties, String expressionProperty, boolean scheduler) {
        String expression = Json.text(properties, expressionProperty)
                .orElseThrow(() -> new StartFault(owner, "has no " + expressionProperty));
        String zone = Json.text(properties, "ScheduleExpressionTimezone").orElse("UTC");
        boolean enabled = properties.path("Enabled").asBoolean(true) && !properties.path("State").asText().equals("DISABLED");
        try {
            Recurrence recurrence = Recurrence.parse(expression, ZoneId.of(zone), clock.instant());
            return new Schedule(owner, function, expression, zone, enabled, scheduler, Json.text(properties, "Input"), recurrence);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new StartFault(owner, "its schedule cannot be read: " + wrong.getMessage());
        }
    }

    private static boolean reportsFailures(JsonNode properties) {
        return Json.texts(properties.path("FunctionResponseTypes")).contains("ReportBatchItemFailures");
    }

    private String existing(String owner, String arn) {
        String name = ResourceNames.nameOf(arn);
        boolean exists = template.resources().values().stream()
                .anyMatch(resource -> QUEUES_AND_TABLES.contains(resource.type()) && names.name(resource).equals(name));
        if (!exists) {
            throw new StartFault(owner, "its source " + arn + " is no queue or table of the template");
        }
        return name;
    }

    /** Starts all of them. */
    public static List<EventSource> start(Declared declared, AwsJson aws, ResourceNames names, Invocations invocations,
            Kept streamProgress) {
        List<EventSource> sources = new ArrayList<>();
        declared.queues().forEach(queue -> sources.add(new QueueSource(queue, aws, invocations).start()));
        for (Stream stream : declared.streams()) {
            StreamReader reader = new StreamReader(aws, stream.table(), stream.batchSize(), streamProgress);
            sources.add(new StreamSource(stream.source(), reader, invocations, failure -> giveUp(stream, failure, aws, names, invocations))
                    .start());
        }
        return sources;
    }

    private static void giveUp(Stream stream, JsonNode failure, AwsJson aws, ResourceNames names, Invocations invocations) {
        invocations.screen().warn("stream of " + stream.table() + ": gave up " + failure.path("DDBStreamBatchInfo"));
        if (!stream.failureQueue().isEmpty()) {
            aws.sqs("SendMessage",
                    Json.object().put("QueueUrl", names.queueUrl(stream.failureQueue())).put("MessageBody", failure.toString()));
        }
    }
}
