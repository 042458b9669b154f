package dev.tradewind.webhookdelivery.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.kernel.RandomIds;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.idempotency.IdempotencyKey;
import dev.tradewind.lambda.idempotency.Replay;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import dev.tradewind.webhookdelivery.model.SigningSecret;
import dev.tradewind.webhookdelivery.port.Endpoints.Written;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every store of endpoints keeps. */
public abstract class EndpointsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Response ANSWER = Response.json(201, "{}".getBytes(StandardCharsets.UTF_8));

    private final IdSource ids = new RandomIds(Clock.systemUTC());
    private final Owner owner = new Owner.Merchant(new MerchantId("m-" + ids.uuid7()));

    protected abstract Endpoints store();

    @Test
    void whatIsWrittenIsReadBackByItsOwnerAlone() {
        Endpoint endpoint = endpoint(Set.of("OrderPlaced"), NOW);
        assertThat(register(endpoint, Optional.empty())).isInstanceOf(Written.Done.class);
        assertThat(store().find(owner, endpoint.id())).contains(endpoint);
        assertThat(store().find(new Owner.Merchant(new MerchantId("mallory")), endpoint.id())).isEmpty();
        assertThat(store().find(new Owner.Platforms(), endpoint.id())).isEmpty();
    }

    @Test
    void allOfAnOwnerAreListedOldestFirst() {
        Endpoint second = endpoint(Set.of(), NOW.plusSeconds(5));
        Endpoint first = endpoint(Set.of(), NOW);
        register(second, Optional.empty());
        register(first, Optional.empty());
        assertThat(store().all(owner)).containsExactly(first, second);
    }

    @Test
    void theSameKeyGetsItsFirstAnswer() {
        IdempotencyKey key = IdempotencyKey.of("me", "POST /webhook-endpoints", ids.uuid7().toString(), new byte[0]);
        register(endpoint(Set.of(), NOW), Optional.of(key));
        assertThat(register(endpoint(Set.of(), NOW), Optional.of(key))).isInstanceOfSatisfying(Written.Repeated.class,
                repeated -> assertThat(repeated.replay()).isInstanceOf(Replay.FirstAnswer.class));
        assertThat(store().answered(key)).containsInstanceOf(Replay.FirstAnswer.class);
        assertThat(store().all(owner)).hasSize(1);
    }

    @Test
    void aPlatformHasOneEndpoint() {
        String profile = "https://platform.example/" + ids.uuid7();
        Endpoint first = platform(profile, "https://platform.example/a");
        assertThat(register(first, Optional.empty())).isInstanceOf(Written.Done.class);
        assertThat(register(platform(profile, "https://platform.example/b"), Optional.empty())).isInstanceOf(Written.Overtaken.class);
        assertThat(store().find(new Owner.Platforms(), EndpointId.ofPlatform(profile))).contains(first);
    }

    @Test
    void ofTwoWritersOneIsOvertaken() {
        Endpoint endpoint = endpoint(Set.of(), NOW);
        register(endpoint, Optional.empty());
        Endpoint rotated = endpoint.rotated(SigningSecret.of(ids.random(32)), NOW);
        assertThat(store().save(rotated)).isTrue();
        assertThat(store().save(endpoint.changed("https://other.example", new TreeSet<>(), false))).isFalse();
        assertThat(store().find(owner, endpoint.id())).contains(rotated);
    }

    @Test
    void aNewEndpointTakesNobodysPlace() {
        Endpoint endpoint = endpoint(Set.of(), NOW);
        register(endpoint, Optional.empty());
        Endpoint other = new Endpoint(endpoint.id(), owner, 1, "https://mallory.example", new TreeSet<>(), List.of(), Optional.empty(), NOW,
                Optional.empty());
        assertThat(register(other, Optional.empty())).isInstanceOf(Written.Overtaken.class);
        assertThat(store().find(owner, endpoint.id())).contains(endpoint);
    }

    @Test
    void onlyWhatIsKnownIsRemoved() {
        Endpoint endpoint = endpoint(Set.of(), NOW);
        register(endpoint, Optional.empty());
        Endpoint gone = endpoint.gone();
        store().save(gone);
        assertThat(store().remove(endpoint)).isFalse();
        assertThat(store().remove(gone)).isTrue();
        assertThat(store().find(owner, endpoint.id())).isEmpty();
    }

    private Written register(Endpoint endpoint, Optional<IdempotencyKey> key) {
        return store().write(endpoint, key, ANSWER);
    }

    private Endpoint endpoint(Set<String> types, Instant at) {
        return new Endpoint(EndpointId.of(ids.uuid7()), owner, 1, "https://shop.example/hooks", new TreeSet<>(types),
                List.of(SigningSecret.of(ids.random(32))), Optional.empty(), at, Optional.empty());
    }

    private static Endpoint platform(String profile, String url) {
        return new Endpoint(EndpointId.ofPlatform(profile), new Owner.Platforms(), 1, url, new TreeSet<>(), List.of(), Optional.of(profile),
                NOW, Optional.empty());
    }
}
