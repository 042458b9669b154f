package dev.tradewind.lambda.snapshot;

import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.RandomIds;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The world outside a function whose start ends in a snapshot: time, randomness, credentials and the network. In a rehearsal all of them are
 * played. The real ones are made when it is over, so that nothing of them lies in the snapshot.
 */
final class Stage {
    private final Supplier<SdkHttpClient> network;
    private final Supplier<AwsCredentialsProvider> credentials;
    private final StageClock clock = new StageClock(this);
    private volatile Optional<Prompter> rehearsal = Optional.empty();
    private volatile Optional<Real> real = Optional.empty();

    /** @param network makes a client; so does the other */
    Stage(Supplier<SdkHttpClient> network, Supplier<AwsCredentialsProvider> credentials) {
        this.network = network;
        this.credentials = credentials;
    }

    /** What there is once, and made for each copy of the function. */
    private record Real(SdkHttpClient http, AwsCredentialsProvider credentials, IdSource ids) {}

    /** What a function is started with instead of the kit's own. */
    Object[] beans() {
        return new Object[]{clock, new StageIds(this), new StageHttp(this), new StageCredentials(this)};
    }

    /** From now on a scene is played. */
    void plays(Prompter prompter) {
        rehearsal = Optional.of(prompter);
    }

    /** From now on everything is real, and new. */
    void opens() {
        rehearsal = Optional.empty();
        real = Optional.empty();
    }

    Optional<Prompter> rehearsal() {
        return rehearsal;
    }

    SdkHttpClient http() {
        return real().http();
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
