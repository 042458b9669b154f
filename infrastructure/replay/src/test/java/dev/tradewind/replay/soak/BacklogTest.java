package dev.tradewind.replay.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Path TEMPLATE = Path.of("../../template.yaml");

    @Test
    void whatIsParkedIsNamedAndWaitsForNobody() throws IOException {
        var backlog = of("""
                {"CarriersQueue": {"visible": 0, "in_flight": 0, "delayed": 0},
                 "CarriersDeadLetters": {"visible": 2, "in_flight": 0, "delayed": 0},
                 "ParkedQueue": {"visible": 1, "in_flight": 0, "delayed": 0}}""");

        assertThat(backlog.parked()).containsExactly("CarriersDeadLetters holds 2 messages", "ParkedQueue holds 1 messages");
        assertThat(backlog.waiting()).isZero();
    }

    @Test
    void whatIsInAFunctionsHandOrHiddenUntilItsNextTryIsWaitedFor() throws IOException {
        var backlog = of("""
                {"CarriersQueue": {"visible": 3, "in_flight": 2, "delayed": 0},
                 "MailQueue": {"visible": 0, "in_flight": 0, "delayed": 1}}""");

        assertThat(backlog.waiting()).isEqualTo(6);
        assertThat(backlog.parked()).isEmpty();
    }

    @Test
    void everyQueueOfTheTemplateIsOneThatAFunctionReadsOrOneThatIsLookedInto() throws IOException {
        String template = Files.readString(TEMPLATE);
        List<String> queues = Pattern.compile("^  (\\w+):\\n    Type: AWS::SQS::Queue$", Pattern.MULTILINE).matcher(template).results()
                .map(match -> match.group(1)).toList();

        assertThat(queues).hasSizeGreaterThan(10).allSatisfy(queue -> {
            var backlog = of("{\"" + queue + "\": {\"visible\": 1}}");
            boolean read = template.contains("Queue: !GetAtt " + queue + ".Arn");
            assertThat(backlog.waiting()).isEqualTo(read ? 1 : 0);
            assertThat(backlog.parked()).hasSize(read ? 0 : 1);
        });
    }

    private static Backlog of(String queues) throws IOException {
        return new Backlog(new ObjectMapper().readTree(queues));
    }
}
