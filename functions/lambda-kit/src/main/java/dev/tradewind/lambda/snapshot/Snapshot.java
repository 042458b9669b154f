package dev.tradewind.lambda.snapshot;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.lambda.ReadAhead;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.crac.Core;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/** The function of this process, where its start ends in a snapshot. */
public final class Snapshot {
    private static Optional<Stage> stage = Optional.empty();
    private static Supplier<Collection<ReadAhead>> kept = List::of;
    /** The runtime remembers whom to call by weak references alone. */
    private static Optional<Rehearsal> registered = Optional.empty();

    private Snapshot() {}

    /**
     * The beans that a function is to be started with.
     *
     * @param network makes the client for requests to AWS, each time it is asked
     * @param hasty makes one that does not wait long
     * @param credentials makes the provider of credentials, each time it is asked
     */
    public static synchronized Object[] beans(Supplier<SdkHttpClient> network, Supplier<SdkHttpClient> hasty,
            Supplier<AwsCredentialsProvider> credentials) {
        Stage made = new Stage(network, hasty, credentials);
        stage = Optional.of(made);
        return made.beans();
    }

    /** What the function keeps for a while, asked for after a restore. */
    public static synchronized void keeps(Supplier<Collection<ReadAhead>> ahead) {
        kept = ahead;
    }

    /** Has the function rehearse when the runtime is about to take the snapshot. */
    public static synchronized void of(RequestStreamHandler function, Map<String, String> environment) {
        stage.map(where -> new Rehearsal(function, where, environment, kept)).ifPresent(rehearsal -> {
            registered = Optional.of(rehearsal);
            Core.getGlobalContext().register(rehearsal);
        });
    }
}
