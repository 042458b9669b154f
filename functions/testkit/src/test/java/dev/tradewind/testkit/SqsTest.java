package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SqsTest {

    private final Sqs sqs = Sqs.embedded();

    @Test
    void receivesAllThatWasSent() {
        String queue = sqs.createQueue("orders");
        for (int n = 0; n < 12; n++) {
            String body = "{\"n\":" + n + "}";
            sqs.client().sendMessage(send -> send.queueUrl(queue).messageBody(body));
        }
        assertThat(sqs.visible(queue)).isEqualTo(12);
        assertThat(sqs.receiveBodies(queue)).extracting(body -> body.number("/n")).hasSize(12).contains(0L, 11L);
        assertThat(sqs.visible(queue)).isZero();
    }

    @Test
    void purgeEmptiesAQueue() {
        String queue = sqs.createQueue("orders");
        sqs.plain().sendMessage(send -> send.queueUrl(queue).messageBody("x"));
        sqs.purge(queue);
        assertThat(sqs.receiveAll(queue)).isEmpty();
    }

    @Test
    void poisonGoesToTheDeadLetterQueue() {
        var queue = sqs.createRedrivenQueue("orders", 1);
        sqs.plain().sendMessage(send -> send.queueUrl(queue.url()).messageBody("poison"));
        for (int tries = 0; tries < 2; tries++) {
            sqs.plain().receiveMessage(receive -> receive.queueUrl(queue.url()).visibilityTimeout(0));
        }
        assertThat(sqs.receiveAll(queue.deadLetters())).extracting(message -> message.body()).containsExactly("poison");
    }
}
