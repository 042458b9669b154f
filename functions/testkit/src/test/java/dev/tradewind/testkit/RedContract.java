package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** A contract for {@link ConditionRunTest} that is red before anything is dropped. */
final class RedContract {

    @Test
    void isRed() {
        fail("red");
    }
}
