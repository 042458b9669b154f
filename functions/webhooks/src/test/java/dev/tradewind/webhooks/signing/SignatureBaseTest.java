package dev.tradewind.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The examples of RFC 9421, appendix B. */
class SignatureBaseTest {
    static final String X = "qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA";
    static final String Y = "Mc4nN9LTDOBhfoUeg8Ye9WedFRhnZXZJA12Qp0zZ6F0";
    static final String PRIVATE = """
            {"kty":"EC","crv":"P-256","kid":"test-key-ecc-p256","d":"UpuF81l-kOxbjf7T4mNSv0r5tN67Gim7rnf6EFpcYDs","x":"%s","y":"%s"}"""
            .formatted(X, Y);

    private static final SignatureBase RESPONSE = new SignatureBase(
            components("@status", "200", "content-type", "application/json", "content-digest",
                    "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:",
                    "content-length", "23"),
            "created=1618884473;keyid=\"test-key-ecc-p256\"");

    @Test
    void theEllipticSignatureOfTheRfcFitsOurBase() throws Exception {
        byte[] ofTheRfc = Base64.getDecoder()
                .decode("wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==");
        assertThat(fits(RESPONSE.text(), ofTheRfc)).isTrue();
        assertThat(fits(RESPONSE.text() + " ", ofTheRfc)).isFalse();
    }

    @Test
    void theSharedKeySignatureOfTheRfcFitsOurBase() throws Exception {
        SignatureBase request = new SignatureBase(components("date", "Tue, 20 Apr 2021 02:07:55 GMT", "@authority", "example.com",
                "content-type", "application/json"), "created=1618884473;keyid=\"test-shared-secret\"");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                Base64.getDecoder().decode("uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ=="),
                "HmacSHA256"));
        assertThat(Base64.getEncoder().encodeToString(mac.doFinal(request.text().getBytes(UTF_8))))
                .isEqualTo("pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=");
    }

    @Test
    void whatOurKeySignsItsPublicHalfVerifies() throws Exception {
        SigningKey key = SigningKey.read(PRIVATE).orElseThrow();
        byte[] signature = key.sign(RESPONSE.text());
        assertThat(signature).as("r and s, 32 bytes each").hasSize(64);
        assertThat(fits(RESPONSE.text(), signature)).isTrue();
    }

    @Test
    void whatIsNoPrivateKeyOfTheCurveIsNone() {
        assertThat(SigningKey.read("{}")).isEmpty();
        assertThat(SigningKey.read("not json")).isEmpty();
        assertThat(SigningKey.read("{\"kty\":\"EC\",\"crv\":\"P-384\",\"kid\":\"a\",\"d\":\"AAAA\"}")).isEmpty();
        assertThat(SigningKey.read("{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"AAAA\"}")).as("without a name").isEmpty();
    }

    static boolean fits(String base, byte[] signature) throws Exception {
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(publicKey(X, Y));
        verifier.update(base.getBytes(UTF_8));
        return verifier.verify(signature);
    }

    private static PublicKey publicKey(String x, String y) throws Exception {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(new BigInteger(1, Base64.getUrlDecoder().decode(x)),
                new BigInteger(1, Base64.getUrlDecoder().decode(y)));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static Map<String, String> components(String... namesAndValues) {
        Map<String, String> components = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            components.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return components;
    }
}
