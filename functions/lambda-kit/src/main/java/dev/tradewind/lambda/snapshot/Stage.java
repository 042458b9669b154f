package dev.tradewind.lambda.snapshot;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.RandomIds;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The world outside a function whose start ends in a snapshot: time, randomness, credentials and the network. In a rehearsal all of them are
 * played. The real ones are made when it is over, so that nothing of them lies in the snapshot.
 */
final class Stage {
    private final Supplier<SdkHttpClient> network;
    private final Supplier<SdkHttpClient> hasty;
    private final Supplier<AwsCredentialsProvider> credentials;
    private final StageClock clock = new StageClock(this);
    private volatile Optional<Prompter> rehearsal = Optional.empty();
    private volatile Optional<Real> real = Optional.empty();
    private volatile Optional<SdkHttpClient> haste = Optional.empty();
    private Optional<Backstage> backstage = Optional.empty();
    private final Set<URI> doors = new LinkedHashSet<>();
    private final Set<URI> unvisited = ConcurrentHashMap.newKeySet();

    /**
     * With what is real.
     *
     * @param network makes a client
     * @param hasty makes one that does not wait long
     * @param credentials makes a provider
     */
    Stage(Supplier<SdkHttpClient> network, Supplier<SdkHttpClient> hasty, Supplier<AwsCredentialsProvider> credentials) {
        this.network = network;
        this.hasty = hasty;
        this.credentials = credentials;
    }

    /** What there is once, and made for each copy of the function. */
    private record Real(SdkHttpClient http, AwsCredentialsProvider credentials, IdSource ids) {}

    /** What a function is started with instead of the kit's own. */
    Object[] beans() {
        return new Object[]{clock, new StageIds(this, new RandomIds(clock)), new StageHttp(this), new StageCredentials(this)};
    }

    /** From now on a scene is played. */
    void plays(Prompter prompter) {
        backstage = backstage.or(() -> Optional.of(new Backstage(network.get())));
        backstage.get().plays(prompter);
        rehearsal = Optional.of(prompter);
    }

    /** From now on everything is real, and new. */
    void opens() {
        rehearsal = Optional.empty();
        real = Optional.empty();
        unvisited.addAll(doors);
    }

    /** The same, in haste until the work is done. */
    void opensFor(Runnable work) {
        opens();
        haste = Optional.of(new Hasty(hasty.get()));
        try {
            work.run();
        } finally {
            haste = Optional.empty();
        }
    }

    /** The same for good: there will be no other scene. */
    void ends() {
        opens();
        backstage.ifPresent(Backstage::close);
        backstage = Optional.empty();
    }

    /** The services that the rehearsal wanted and nobody has asked since the stage was opened; to be asked for once. */
    Set<URI> unvisited() {
        Set<URI> left = Set.copyOf(unvisited);
        unvisited.clear();
        return left;
    }

    /** What a rehearsal asks goes to the prompter; where it would have gone is remembered. */
    ExecutableHttpRequest sentBackstage(HttpExecuteRequest request) {
        doors.add(door(request.httpRequest()));
        return backstage.orElseThrow().sent(request);
    }

    ExecutableHttpRequest sentOut(HttpExecuteRequest request) {
        if (!unvisited.isEmpty()) {
            unvisited.remove(door(request.httpRequest()));
        }
        return http().prepareRequest(request);
    }

    private static URI door(SdkHttpRequest request) {
        return URI.create(request.protocol() + "://" + request.host() + ":" + request.port() + "/");
    }

    Optional<Prompter> rehearsal() {
        return rehearsal;
    }

    SdkHttpClient http() {
        return haste.orElseGet(() -> real().http());
    }

    AwsCredentialsProvider credentials() {
        return real().credentials();
    }

    IdSource ids() {
        return real().ids();
    }

    private Real real() {
        return real.orElseGet(this::made);
    }

    private synchronized Real made() {
        if (real.isEmpty()) {
            real = Optional.of(new Real(network.get(), credentials.get(), new RandomIds(clock)));
        }
        return real.get();
    }
}
