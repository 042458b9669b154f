package dev.tradewind.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.template.Resource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every queue, policy and alarm of the template must keep. */
class WiringTest {
    private static final int VISIBILITY_FACTOR = 6;

    private final Deployment deployment = new Deployment();

    @Test
    void everyQueueThatFeedsAFunctionFailsItemByItemAndWaitsLongEnough() {
        int sources = 0;
        for (Resource function : deployment.functions()) {
            for (JsonNode source : deployment.events(function, "SQS").values()) {
                sources++;
                assertThat(Deployment.texts(source.path("FunctionResponseTypes"))).as(function.id()).contains("ReportBatchItemFailures");
                JsonNode queue = deployment.properties(queue(source.path("Queue").asText()));
                int timeout = deployment.properties(function).path("Timeout").asInt();
                assertThat(queue.path("VisibilityTimeout").asInt()).as(function.id()).isGreaterThanOrEqualTo(VISIBILITY_FACTOR * timeout);
                assertThat(queue.path("RedrivePolicy").path("deadLetterTargetArn").asText()).as(function.id()).isNotEmpty();
            }
        }
        assertThat(sources).isPositive();
    }

    @Test
    void everyStreamFailsItemByItemAndKeepsWhatItCouldNotSend() {
        int streams = 0;
        for (Resource function : deployment.functions()) {
            for (JsonNode source : deployment.events(function, "DynamoDB").values()) {
                streams++;
                assertThat(Deployment.texts(source.path("FunctionResponseTypes"))).contains("ReportBatchItemFailures");
                assertThat(source.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
                assertThat(source.path("MaximumRetryAttempts").asInt()).isEqualTo(5);
                assertThat(source.path("DestinationConfig").path("OnFailure").path("Destination").asText()).isNotEmpty();
            }
        }
        assertThat(streams).isEqualTo(1);
    }

    /** Where messages end that nobody could work on, somebody is told. */
    @Test
    void everyDeadLetterQueueHasAnAlarmOnVisibleMessages() {
        List<String> dead = deployment.ofType("AWS::SQS::Queue").stream()
                .map(queue -> deployment.properties(queue).path("RedrivePolicy").path("deadLetterTargetArn").asText())
                .filter(arn -> !arn.isEmpty()).map(arn -> queue(arn).id()).distinct().toList();
        assertThat(dead).isNotEmpty().allSatisfy(id -> assertThat(alarmed(id)).as("alarm on " + id).isTrue());
        assertThat(alarmed("ParkedQueue")).isTrue();
    }

    @Test
    void noPolicyAllowsMoreThanItNames() {
        for (Resource function : deployment.functions()) {
            for (JsonNode statement : deployment.statements(function)) {
                assertThat(Deployment.texts(statement.path("Action"))).as(function.id()).noneMatch(action -> action.contains("*"));
                assertThat(Deployment.texts(statement.path("Resource"))).as(function.id())
                        .noneMatch(resource -> resource.replaceFirst("/index/\\*$", "").contains("*"));
            }
        }
    }

    /** Who forgets a parameter must be told so, not get a shop that takes no money or sells at invented rates. */
    @Test
    void nothingOfADemonstrationIsADefault() {
        assertThat(Deployment.defaults()).hasSizeGreaterThan(5).doesNotContainKey("PaymentGateway").allSatisfy(
                (parameter, value) -> assertThat(value).as(parameter).doesNotContainIgnoringCase("sandbox")
                        .doesNotContainIgnoringCase("demo"));
    }

    /** What the SAM transform makes of the template must stay far from CloudFormation's limit of 500. */
    @Test
    void expandsToFewerThan400Resources() {
        assertThat(new Expansion(deployment).resources()).isNotEmpty().hasSizeLessThan(400);
    }

    private Resource queue(String reference) {
        Optional<Resource> queue = deployment.named(reference).filter(resource -> resource.type().equals("AWS::SQS::Queue"));
        return queue.orElseThrow(() -> new AssertionError("no queue " + reference));
    }

    private boolean alarmed(String queue) {
        return deployment.ofType("AWS::CloudWatch::Alarm").stream().map(deployment::properties)
                .filter(alarm -> alarm.path("MetricName").asText().equals("ApproximateNumberOfMessagesVisible"))
                .anyMatch(alarm -> queue(alarm.path("Dimensions").path(0).path("Value").asText()).id().equals(queue));
    }
}
