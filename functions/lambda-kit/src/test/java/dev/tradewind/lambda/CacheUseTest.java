package dev.tradewind.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheUseTest {
    private static String printed(Optional<String> cache, String vm) {
        return Called.printedBy(() -> CacheUse.count(cache, vm, "Checkout"));
    }

    @Test
    void aCacheThatWasNotTakenIsCounted() {
        Json line = Json.parse(printed(Optional.of("function.aot"), "mixed mode"));
        assertThat(line.number("/CacheUnused")).isEqualTo(1);
        assertThat(line.text("/Function")).isEqualTo("Checkout");
    }

    @Test
    void nothingIsSaidOfOneThatWasTakenOrOfAPackageWithout() {
        assertThat(printed(Optional.of("function.aot"), "mixed mode, sharing")).isEmpty();
        assertThat(printed(Optional.empty(), "mixed mode")).isEmpty();
    }
}
