package dev.tradewind.lambda.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRoutesTest {
    @Test
    void readsSeveralQueuesOfATypeAndSeveralTypes() {
        EventRoutes routes = EventRoutes.parse(
                " OrderPlaced=https://q/mail  https://q/points ;\n StockDeclared=https://q/stock?a=b ; OrderPlaced=https://q/third;");
        assertThat(routes.of("OrderPlaced")).containsExactly("https://q/mail", "https://q/points", "https://q/third");
        assertThat(routes.of("StockDeclared")).containsExactly("https://q/stock?a=b");
        assertThat(routes.of("Unwanted")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OrderPlaced", "OrderPlaced=", "=https://q", "A=u;B"})
    void refusesARouteWithoutTypeOrQueue(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventRoutes.parse(text)).withMessageContaining("no queue");
    }
}
