package dev.tradewind.replay.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Path TEMPLATE = Path.of("../../template.yaml");

    @Test
    void whatIsParkedIsNamedAndWaitsForNobody() {
        var backlog = of("""
                {"tradewind-prod-carriers": {"visible": 0, "in_flight": 0, "delayed": 0},
                 "tradewind-prod-carriers-dlq": {"visible": 2, "in_flight": 0, "delayed": 0},
                 "tradewind-prod-parked": {"visible": 1, "in_flight": 0, "delayed": 0}}""");

        assertThat(backlog.parked()).containsExactly("tradewind-prod-carriers-dlq holds 2 messages",
                "tradewind-prod-parked holds 1 messages");
        assertThat(backlog.waiting()).isZero();
    }

    @Test
    void whatIsInAFunctionsHandOrHiddenUntilItsNextTryIsWaitedFor() {
        var backlog = of("""
                {"tradewind-prod-carriers": {"visible": 3, "in_flight": 2, "delayed": 0},
                 "tradewind-prod-changes": {"visible": 0, "in_flight": 0, "delayed": 1}}""");

        assertThat(backlog.waiting()).isEqualTo(6);
        assertThat(backlog.parked()).isEmpty();
    }

    @Test
    void everyQueueOfTheTemplateIsOneThatAFunctionReadsOrOneThatIsLookedInto() throws IOException {
        String template = Files.readString(TEMPLATE);
        Map<String, String> queues = Pattern.compile("^  (\\w+):\n    Type: AWS::SQS::Queue\n(?:    .*\n)*?      QueueName: !Sub (.*)$",
                Pattern.MULTILINE).matcher(template).results().collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));

        assertThat(queues).hasSizeGreaterThan(10).allSatisfy((id, name) -> {
            var backlog = of("{\"" + name.replace("${Stage}", "prod") + "\": {\"visible\": 1}}");
            boolean read = template.contains("Queue: !GetAtt " + id + ".Arn");
            assertThat(backlog.waiting()).as(name).isEqualTo(read ? 1 : 0);
            assertThat(backlog.parked()).as(name).hasSize(read ? 0 : 1);
        });
        assertThat(queues).hasSameSizeAs(Pattern.compile("Type: AWS::SQS::Queue$", Pattern.MULTILINE).matcher(template).results().toList());
    }

    private static Backlog of(String queues) {
        try {
            return new Backlog(new ObjectMapper().readTree(queues));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
