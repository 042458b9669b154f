package dev.tradewind.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"content\": \"Nothing was imported\"} | Nothing was imported",
            "{\"content\": \"Faults: 1\", \"errors\": [{\"pointer\": \"/files/products.csv/2\", \"detail\": \"unclosed quote\"}]} | /files/products.csv/2 unclosed quote",
            "{\"errors\": [{\"pointer\": \"/a\"}, {\"pointer\": \"/b\"}, {\"pointer\": \"/c\"}, {\"pointer\": \"/d\"}, {\"pointer\": \"/e\"}]} | /a ; /b ; /c ; and 2 more faults",
            "{\"message\": \"Bad Gateway\"} | {\"message\":\"Bad Gateway\"}"})
    void oneLineNamesTheFirstFaults(String body, String refusal) {
        OperatorClient.Answer answer = new OperatorClient.Answer(400, Json.parse(body.getBytes(StandardCharsets.UTF_8)).orElseThrow());

        assertThat(answer.refusal()).isEqualTo(refusal);
    }
}
