package dev.tradewind.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void randomBitsMakeANumberThatParses() {
        SeededCases.check(2_000, cases -> {
            OrderNumber number = OrderNumber.fromRandom(cases.bytes(6));
            assertThat(number.value()).matches("[" + ALPHABET + "]{10}");
            assertThat(OrderNumber.parse(number.toString())).contains(number);
            assertThat(OrderNumber.parse(number.value().toLowerCase(Locale.ROOT))).contains(number);
        });
    }

    @Test
    void lettersThatLookLikeDigitsAreForgiven() {
        OrderNumber number = OrderNumber.fromRandom(new byte[]{0, 0, 0, 0, 0, 1});
        assertThat(number.value()).startsWith("000000001");
        String check = number.value().substring(9);
        assertThat(OrderNumber.parse("OoOoOoOoI" + check)).contains(number);
        assertThat(OrderNumber.parse("00000000l" + check)).contains(number);
        assertThat(OrderNumber.parse("00000000L" + check)).contains(number);
    }

    @Test
    void anyOneWrongCharacterIsNoticed() {
        SeededCases.check(200, cases -> {
            String right = OrderNumber.fromRandom(cases.bytes(6)).value();
            for (int i = 0; i < right.length(); i++) {
                for (char other : ALPHABET.replace(right.substring(i, i + 1), "").toCharArray()) {
                    assertThat(OrderNumber.parse(right.substring(0, i) + other + right.substring(i + 1))).isEmpty();
                }
            }
        });
    }

    @Test
    void anyTwoSwappedCharactersAreNoticed() {
        SeededCases.check(500, cases -> {
            String right = OrderNumber.fromRandom(cases.bytes(6)).value();
            for (int i = 0; i < 9; i++) {
                var swapped = new StringBuilder(right);
                swapped.setCharAt(i, right.charAt(i + 1));
                swapped.setCharAt(i + 1, right.charAt(i));
                assertThat(OrderNumber.parse(swapped.toString()).isPresent()).isEqualTo(right.charAt(i) == right.charAt(i + 1));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678901", "U000000000", "000000000U", "0000-00000", "00000 0000", "0000000001"})
    void otherTextsAreNoNumbers(String text) {
        assertThat(OrderNumber.parse(text)).isEmpty();
    }

    @Test
    void onlyTheCanonicalFormIsHeld() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderNumber("o000000000"));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderNumber.fromRandom(new byte[5]));
    }
}
