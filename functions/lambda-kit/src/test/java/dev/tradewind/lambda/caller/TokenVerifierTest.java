package dev.tradewind.lambda.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.lambda.SteppedClock;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
    private static final Issuer ISSUER = new Issuer();
    private static final Issuer STRANGER = new Issuer();

    private final TokenVerifier verifier = new TokenVerifier(
            id -> id.equals("k1") ? Optional.of(ISSUER.keys.getPublic()) : Optional.empty(),
            new SteppedClock(Instant.ofEpochSecond(Issuer.NOW)),
            new Settings(Map.of("TOKEN_ISSUER", "https://issuer", "TOKEN_AUDIENCE", "tradewind")));

    private boolean valid(Map<String, Object> claims) {
        return verifier.verify(ISSUER.token(claims)).isPresent();
    }

    @Test
    void aGoodTokenGivesItsClaimsAsTexts() {
        assertThat(verifier.verify(ISSUER.token(Issuer.claims("roles", List.of("a", "b"))))).get().satisfies(claims -> assertThat(claims)
                .containsEntry("sub", "ann").containsEntry("scope", "buyer").containsEntry("roles", "a b").containsKey("exp"));
    }

    @Test
    void claimsThatAreNoTextsDoNoHarm() {
        assertThat(valid(Issuer.claims("resource_access", Map.of("shop", List.of("a"))))).isTrue();
        assertThat(valid(Issuer.claims("groups", List.of(Map.of("name", "a"), List.of("b"))))).isTrue();
    }

    @Test
    void aClaimOfNullIsNone() {
        assertThat(verifier.verify(ISSUER.token(Issuer.claims("merchant_id", null)))).get()
                .satisfies(claims -> assertThat(claims).doesNotContainKey("merchant_id"));
    }

    @Test
    void theAlgorithmIsNotTheCallersChoice() {
        assertThat(verifier.verify(ISSUER.unsigned())).isEmpty();
        assertThat(verifier.verify(ISSUER.hmacWithThePublicKey())).isEmpty();
    }

    @Test
    void anotherIssuersSignatureIsRefused() {
        assertThat(verifier.verify(STRANGER.token(Issuer.claims()))).isEmpty();
    }

    @Test
    void whatWasChangedAfterSigningIsRefused() {
        String[] good = ISSUER.token(Issuer.claims()).split("\\.");
        String claims = Issuer.encoded(Issuer.claims("scope", "operator"));
        assertThat(verifier.verify(good[0] + "." + claims + "." + good[2])).isEmpty();
        assertThat(verifier.verify(good[0] + "." + good[1] + "." + (good[2].startsWith("A") ? "B" : "A") + good[2].substring(1))).isEmpty();
        assertThat(verifier.verify(good[0] + "." + good[1] + ".")).isEmpty();
    }

    @Test
    void issuerAudienceAndSubjectAreWanted() {
        assertThat(valid(Issuer.claims("iss", "https://other"))).isFalse();
        assertThat(valid(Issuer.claims("aud", "other"))).isFalse();
        assertThat(valid(Issuer.claims("aud", List.of("other", "tradewind")))).isTrue();
        assertThat(valid(Issuer.claims("aud", List.of()))).isFalse();
        assertThat(valid(Issuer.claims("aud", 5))).isFalse();
        assertThat(valid(Issuer.claims("sub", ""))).isFalse();
        assertThat(List.of("iss", "aud", "exp", "sub")).allSatisfy(name -> assertThat(valid(Issuer.without(name))).isFalse());
    }

    @ParameterizedTest
    @CsvSource({"-29,true", "-30,false", "0,true", "60,true"})
    void anExpiredTokenHas30SecondsOfLeeway(long seconds, boolean valid) {
        assertThat(valid(Issuer.claims("exp", Issuer.NOW + seconds))).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"30,true", "31,false", "-100,true"})
    void aTokenFromTheFutureHas30SecondsOfLeeway(long seconds, boolean valid) {
        assertThat(valid(Issuer.claims("nbf", Issuer.NOW + seconds))).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "e30.e30.e30", "ä.b.c", "W10.W10.W10"})
    void nonsenseIsNoToken(String text) {
        assertThat(verifier.verify(text)).isEmpty();
    }

    private Optional<Caller> caller(Map<String, String> headers, Map<String, String> claims) {
        return new Callers(verifier).of(new Request("GET /x", "/x", Map.of(), Map.of(), headers, new byte[0], claims, "r"),
                "https://agent");
    }

    @Test
    void nobodyInParticularSpeaksThroughAPlatform() {
        assertThat(caller(Map.of(), Map.of())).contains(new Caller.Anonymous("https://agent"));
    }

    @Test
    void aBearerIsWhoTheTokenNames() {
        String token = ISSUER.token(Issuer.claims("scope", "buyer operator"));
        assertThat(caller(Map.of("authorization", "bearer " + token), Map.of())).get().isInstanceOfSatisfying(Caller.Authenticated.class,
                ann -> {
                    assertThat(ann.subject()).isEqualTo("ann");
                    assertThat(ann.scopes()).isEqualTo(Set.of("buyer", "operator"));
                    assertThat(ann.may("operator")).isTrue();
                    assertThat(ann.may("merchant")).isFalse();
                    assertThat(ann.scope()).isEqualTo("subject:ann");
                });
    }

    /** Somebody whose token ran out must learn so, and not shop on as a stranger. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer nonsense", "Basic YW5uOmFubg==", "Bearer a.b.c"})
    void anInvalidTokenIsNeverAGuest(String authorization) {
        assertThat(caller(Map.of("authorization", authorization), Map.of())).isEmpty();
    }

    @Test
    void theApisAuthorizerIsBelieved() {
        Map<String, String> claims = Map.of("sub", "bob", "scope", "merchant");
        assertThat(caller(Map.of("authorization", "whatever"), claims))
                .contains(new Caller.Authenticated("bob", Set.of("merchant"), claims));
    }

    @Test
    void aRouteWithoutAnAuthorizerCannotClaimOne() {
        var open = new Request("GET /x", "/x", Map.of(), Map.of(), Map.of(), new byte[0], Map.of(), "r");
        Assertions.assertThatIllegalStateException().isThrownBy(() -> new Callers(verifier).authorised(open))
                .withMessageContaining("GET /x");
    }
}
