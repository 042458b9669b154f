package dev.tradewind.embedded;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.QueueStatistics;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.msg.GetQueueStatistics;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.concurrent.Await;
import scala.concurrent.duration.Duration;

final class EmbeddedSqs implements AutoCloseable {

    private static final int STOP_SECONDS = 5;
    private static final java.time.Duration ANSWER_LIMIT = java.time.Duration.ofSeconds(30);

    private final ActorSystem actors;
    private final ActorRef manager;
    private final NowProvider now;
    private final SQSRestServer server;
    private final int port;

    private EmbeddedSqs(ActorSystem actors, ActorRef manager, NowProvider now, SQSRestServer server, int port) {
        this.actors = actors;
        this.manager = manager;
        this.now = now;
        this.server = server;
        this.port = port;
    }

    static EmbeddedSqs start(int wantedPort) {
        int port = FreePort.orAny(wantedPort);
        ActorSystem actors = ActorSystem.create("elasticmq");
        NowProvider now = new AdjustableNow();
        ActorRef manager = actors.actorOf(Props.create(QueueManagerActor.class, now, SQSRestServerBuilder.sqsLimits(), Option.empty()));
        SQSRestServer server = SQSRestServerBuilder.withActorSystem(actors).withQueueManagerActor(manager).withInterface("127.0.0.1")
                .withPort(port).start();
        try {
            server.waitUntilStarted();
        } catch (RuntimeException failure) {
            actors.terminate();
            throw new IllegalStateException("ElasticMQ cannot start: " + failure.getMessage(), failure);
        }
        return new EmbeddedSqs(actors, manager, now, server, port);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** GetQueueAttributes counts by the system's time, so after a move of the clock it would call everything delayed. */
    QueueDepth depth(String queue) {
        Option<?> found = (Option<?>) ask(manager, new LookupQueue(queue));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no queue " + queue);
        }
        QueueStatistics statistics = (QueueStatistics) ask((ActorRef) found.get(), new GetQueueStatistics(now.nowMillis()));
        return new QueueDepth(statistics.approximateNumberOfVisibleMessages(), statistics.approximateNumberOfInvisibleMessages(),
                statistics.approximateNumberOfMessagesDelayed());
    }

    private static Object ask(ActorRef actor, Object question) {
        return Patterns.ask(actor, question, ANSWER_LIMIT).toCompletableFuture().join();
    }

    @Override
    public void close() {
        server.stopAndWait();
        try {
            Await.ready(actors.terminate(), Duration.create(STOP_SECONDS, TimeUnit.SECONDS));
        } catch (Exception failure) {
            throw new IllegalStateException("ElasticMQ did not stop: " + failure.getMessage(), failure);
        }
    }
}
