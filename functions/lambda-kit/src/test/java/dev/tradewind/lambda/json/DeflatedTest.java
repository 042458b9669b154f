package dev.tradewind.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflatedTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 300_000})
    void comesBackAsItWas(int length) {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);
        assertThat(Deflated.inflate(Deflated.deflate(plain))).isEqualTo(plain);
    }

    @Test
    void jsonShrinks() {
        byte[] plain = "{\"sku\":\"85123A\",\"quantity\":1},".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThat(Deflated.deflate(plain)).hasSizeLessThan(plain.length / 10);
    }

    @Test
    void refusesWhatItDidNotMake() {
        byte[] deflated = Deflated.deflate("some text that is long enough".getBytes(StandardCharsets.UTF_8));
        assertThatIllegalArgumentException().isThrownBy(() -> Deflated.inflate("plain".getBytes(StandardCharsets.UTF_8)));
        assertThatIllegalArgumentException().isThrownBy(() -> Deflated.inflate(Arrays.copyOf(deflated, deflated.length - 8)));
        assertThatIllegalArgumentException().isThrownBy(() -> Deflated.inflate(new byte[0]));
    }
}
