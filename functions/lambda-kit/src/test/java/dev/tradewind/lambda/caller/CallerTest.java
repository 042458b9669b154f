package dev.tradewind.lambda.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void noTwoCallersHaveOneScope() {
        Stream<Caller> callers = Stream.of(new Caller.Anonymous(""), new Caller.Anonymous("subject:pat"), of("pat", ""), of("pat", "ada"),
                of("pat", "bob"), of("ann", "ada"), of("3:ada:pat", ""), of("merchant:3:ada:pat", ""), of("b", "a:b"), of("b:b", "a"));

        assertThat(callers.map(Caller::scope)).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void aCallersOtherClaimsDoNotMatter() {
        assertThat(new Caller.Authenticated("pat", Set.of(), Map.of("exp", "1")).scope())
                .isEqualTo(new Caller.Authenticated("pat", Set.of("buyer"), Map.of("exp", "2")).scope());
    }

    private static Caller of(String subject, String merchant) {
        return new Caller.Authenticated(subject, Set.of(), merchant.isEmpty() ? Map.of() : Map.of("merchant_id", merchant));
    }
}
