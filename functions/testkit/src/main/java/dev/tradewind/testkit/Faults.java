package dev.tradewind.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntPredicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Answers of AWS that an emulator never gives, on demand and always at the same request:
 * {@code faults.on("TransactWriteItems").request(2).conflict()}. A fault is the outcome of the whole call, as it is after the
 * SDK's own retries. Requests are counted from the moment a fault is set.
 */
public final class Faults implements ExecutionInterceptor {

    private static final ExecutionAttribute<Throwable> AFTERWARDS = new ExecutionAttribute<>("tradewind.fault-afterwards");

    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    private final AtomicInteger droppedCondition = new AtomicInteger();

    /** @return the choice of which requests of the operation fail */
    public Turn on(String operation) {
        return new Turn(Optional.of(operation));
    }

    /** @return the choice of which requests of any operation fail */
    public Turn onAny() {
        return new Turn(Optional.empty());
    }

    /** Takes the k-th condition, from 1, out of every put, update, delete and transaction that has so many. */
    public void dropCondition(int k) {
        droppedCondition.set(k);
    }

    /** Everything works again. */
    public void clear() {
        rules.clear();
        droppedCondition.set(0);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        // All rules count the request before one of them strikes.
        List<Rule> striking = rules.stream().filter(rule -> rule.strikes(operation)).toList();
        striking.forEach(rule -> strike(rule.fault(), context.request(), attributes));
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        int wanted = droppedCondition.get();
        List<WriteAction> writes = WriteAction.of(context.request());
        int seen = 0;
        for (int index = 0; wanted > 0 && index < writes.size(); index++) {
            seen += writes.get(index).condition().isPresent() ? 1 : 0;
            if (seen == wanted) {
                return Unconditional.of(context.request(), index);
            }
        }
        return context.request();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        Optional.ofNullable(attributes.getAttribute(AFTERWARDS)).ifPresent(Faults::raise);
    }

    /** A refusal is an answer too, and is lost like any other. */
    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (!context.httpResponse().isSuccessful()) {
            Optional.ofNullable(attributes.getAttribute(AFTERWARDS)).ifPresent(Faults::raise);
        }
    }

    private static void strike(Fault fault, SdkRequest request, ExecutionAttributes attributes) {
        Throwable answer = fault.answer().apply(request);
        if (fault.afterwards()) {
            attributes.putAttribute(AFTERWARDS, answer);
        } else {
            raise(answer);
        }
    }

    private static void raise(Throwable answer) {
        if (answer instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) answer;
    }

    /** Which of the requests fail. */
    public final class Turn {

        private final Optional<String> operation;

        private Turn(Optional<String> operation) {
            this.operation = operation;
        }

        /** @return the choice of the fault for the n-th request from now, counted from 1 */
        public Kind request(int n) {
            return new Kind(operation, seen -> seen == n);
        }

        /** @return the choice of the fault for every k-th request from now */
        public Kind every(int k) {
            return new Kind(operation, seen -> seen % k == 0);
        }

        /** @return the choice of the fault for all requests from now */
        public Kind always() {
            return every(1);
        }
    }

    /** How the chosen requests fail. */
    public final class Kind {

        private final Optional<String> operation;

        private final IntPredicate turn;

        private Kind(Optional<String> operation, IntPredicate turn) {
            this.operation = operation;
            this.turn = turn;
        }

        /** Another transaction holds the first item: nothing is written. */
        public void conflict() {
            before(FaultAnswers::conflict);
        }

        /** The table's or queue's throughput is used up: nothing is written. */
        public void throttle() {
            before(FaultAnswers::throttled);
        }

        /** No connection: the request never leaves. */
        public void timeoutBeforeSend() {
            before(_ -> FaultAnswers.connectTimeout());
        }

        /** The request is carried out, its answer is lost. */
        public void timeoutAfterCommit() {
            add(true, _ -> FaultAnswers.answerLost());
        }

        /** The process stops before it sends the request: {@link ProcessStopped} passes every handler. */
        public void stopBefore() {
            add(false, _ -> new ProcessStopped("before"));
        }

        /** The process stops once the request is carried out, before it hears the answer. */
        public void stopAfter() {
            add(true, _ -> new ProcessStopped("after"));
        }

        /** Any other answer in the place of the request. */
        public void before(Function<SdkRequest, RuntimeException> answer) {
            add(false, answer);
        }

        private void add(boolean afterwards, Function<SdkRequest, ? extends Throwable> answer) {
            rules.add(new Rule(operation, turn, new AtomicInteger(), new Fault(afterwards, answer)));
        }
    }

    private record Fault(boolean afterwards, Function<SdkRequest, ? extends Throwable> answer) {}

    private record Rule(Optional<String> operation, IntPredicate turn, AtomicInteger seen, Fault fault) {

        boolean strikes(String called) {
            return operation.map(called::equals).orElse(true) && turn.test(seen.incrementAndGet());
        }
    }
}
