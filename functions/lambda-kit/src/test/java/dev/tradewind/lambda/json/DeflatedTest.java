package dev.tradewind.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
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

    /** Stored bodies name it: whoever changes a byte of it makes them unreadable. */
    @Test
    void aDictionaryThatWasUsedNeverChanges() {
        assertThat(Dictionary.NEWEST.checksum()).isEqualTo(0xC87FBD2F);
        assertThat(Dictionary.of(0xC87FBD2F)).isSameAs(Dictionary.NEWEST);
        assertThat(Dictionary.of(0x9CBD52B7).checksum()).isEqualTo(0x9CBD52B7);
    }

    @Test
    void whatWasStoredWithAnOlderDictionaryIsRead() {
        byte[] stored = Base64.getDecoder().decode("eLucvVK3Q1nJkK9rqIS+7iDXELMmqgUA36gRHw==");
        assertThat(new String(Deflated.inflate(stored), StandardCharsets.UTF_8))
                .isEqualTo("{\"order_id\":\"o-1\",\"merchant_id\":\"m1\",\"currency\":\"EUR\"}");
    }

    @Test
    void whatEveryBodySaysCostsNextToNothing() {
        byte[] plain = """
                {"order_id":"","order_number":"","total":{"amount":1,"currency":"EUR"},"lines":[{"id":"li_","sku":"","merchant_id":""}]}"""
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Deflated.deflate(plain)).hasSizeLessThan(32);
    }

    @Test
    void whatWasStoredWithoutADictionaryIsRead() throws IOException {
        byte[] plain = "{\"sku\":\"85123A\"}".getBytes(StandardCharsets.UTF_8);
        var stored = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(stored)) {
            deflating.write(plain);
        }
        assertThat(Deflated.inflate(stored.toByteArray())).isEqualTo(plain);
    }

    @Test
    void aDictionaryThatNobodyKnowsIsRefused() {
        byte[] deflated = Deflated.deflate("text".getBytes(StandardCharsets.UTF_8));
        deflated[2]++;
        assertThatIllegalArgumentException().isThrownBy(() -> Deflated.inflate(deflated)).withMessageStartingWith("no dictionary");
    }

    @Test
    void refusesWhatItDidNotMake() {
        byte[] deflated = Deflated.deflate("some text that is long enough".getBytes(StandardCharsets.UTF_8));
        assertThatIllegalArgumentException().isThrownBy(() -> Deflated.inflate("plain".getBytes(StandardCharsets.UTF_8)));
        assertThatIllegalArgumentException().isThrownBy(() -> Deflated.inflate(Arrays.copyOf(deflated, deflated.length - 8)));
        assertThatIllegalArgumentException().isThrownBy(() -> Deflated.inflate(new byte[0]));
    }

    @Test
    void whatOthersWroteNeedsNoDictionary() {
        byte[] plain = "{\"status\":\"in_transit\"}".repeat(20).getBytes(StandardCharsets.UTF_8);
        byte[] deflated = Deflated.deflateForeign(plain);
        assertThat(deflated[1] & 0x20).as("FDICT of RFC 1950").isZero();
        assertThat(Deflated.inflate(deflated)).isEqualTo(plain);
    }
}
