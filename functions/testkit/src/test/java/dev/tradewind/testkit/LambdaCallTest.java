package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LambdaCallTest {

    @Test
    void readsAnHttpAnswer() {
        LambdaAnswer answer = LambdaCall
                .on(answering("{\"statusCode\":201,\"headers\":{\"Location\":\"/x\"},\"body\":\"{\\\"n\\\":[1,2.50]}\"}"))
                .send(Events.http("GET /x"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location")).contains("/x");
        assertThat(answer.header("etag")).isEmpty();
        assertThat(answer.json().number("/n/0")).isEqualTo(1);
        assertThat(answer.json().decimal("/n/1")).isEqualByComparingTo("2.5");
        assertThatThrownBy(() -> answer.json().text("/m")).isInstanceOf(AssertionError.class).hasMessageContaining("nothing at /m");
    }

    @Test
    void decodesABase64Body() {
        LambdaAnswer answer = LambdaCall.on(answering("{\"statusCode\":200,\"body\":\"aGk=\",\"isBase64Encoded\":true}")).send(new byte[0]);
        assertThat(answer.body()).isEqualTo("hi");
    }

    @Test
    void readsTheFailuresOfABatch() {
        LambdaAnswer answer = LambdaCall.on(answering("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}"))
                .send(Events.sqs("q").message("x"));
        assertThat(answer.batchItemFailures()).containsExactly("m2");
    }

    @Test
    void theContextHasIdAndDeadline() {
        RequestStreamHandler function = (_, output, context) -> output.write(described(context));
        LambdaAnswer answer = LambdaCall.on(function).requestId("r1").remaining(Duration.ofSeconds(2)).send(Events.schedule("s"));
        assertThat(answer.raw().text("/id")).isEqualTo("r1");
        assertThat(answer.raw().number("/remaining")).isBetween(1_000L, 2_000L);
    }

    @Test
    void aRequestsBytesArriveAsTheyAre() {
        RequestStreamHandler echo = (input, output, _) -> input.transferTo(output);
        assertThat(LambdaCall.on(echo).send("{\"ü\":1}".getBytes(StandardCharsets.UTF_8)).raw().number("/ü")).isEqualTo(1);
    }

    @Test
    void whatAFunctionThrowsPassesThrough() {
        RequestStreamHandler broken = (_, _, _) -> {
            throw new IOException("broken");
        };
        assertThatThrownBy(() -> LambdaCall.on(broken).send(new byte[0])).hasRootCauseMessage("broken");
    }

    private static byte[] described(Context context) {
        return ("{\"id\":\"" + context.getAwsRequestId() + "\",\"remaining\":" + context.getRemainingTimeInMillis() + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static RequestStreamHandler answering(String json) {
        return (_, output, _) -> output.write(json.getBytes(StandardCharsets.UTF_8));
    }
}
