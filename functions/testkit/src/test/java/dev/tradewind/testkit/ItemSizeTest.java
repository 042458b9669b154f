package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rules of the Developer Guide, "DynamoDB item sizes and formats". */
final class ItemSizeTest {

    @Test
    void namesAndTextsCountTheirBytesInUtf8() {
        // {"shirt-color": "R", "shirt-size": "M"}: 11 + 1 + 10 + 1
        assertThat(ItemSize.of(Map.of("shirt-color", AttributeValue.fromS("R"), "shirt-size", AttributeValue.fromS("M")))).isEqualTo(23);
        assertThat(ItemSize.of(AttributeValue.fromS("é"))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "12,2", "123,3", "-123,4", "1200,2", "0.0012,2", "99999999999999999999999999999999999999,20",
            "-99999999999999999999999999999999999999,21"})
    void aNumberTakesAByteForTwoSignificantDigitsAndOneMore(String number, int bytes) {
        assertThat(ItemSize.number(number)).isEqualTo(bytes);
    }

    @Test
    void containersTakeThreeBytesAndOneForEachElement() {
        var list = AttributeValue.fromL(List.of(AttributeValue.fromS("ab"), AttributeValue.fromBool(true)));
        assertThat(ItemSize.of(AttributeValue.fromL(List.of()))).isEqualTo(3);
        assertThat(ItemSize.of(list)).isEqualTo(3 + 1 + 2 + 1 + 1);
        assertThat(ItemSize.of(AttributeValue.fromM(Map.of("key", AttributeValue.fromS("ab"))))).isEqualTo(3 + 1 + 3 + 2);
    }

    @Test
    void setsAndBytesTakeWhatTheyHold() {
        assertThat(ItemSize.of(AttributeValue.fromSs(List.of("a", "bc")))).isEqualTo(3);
        assertThat(ItemSize.of(AttributeValue.fromNs(List.of("1", "234")))).isEqualTo(2 + 3);
        assertThat(ItemSize.of(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[7])))).isEqualTo(7);
        assertThat(ItemSize.of(AttributeValue.fromNul(true))).isEqualTo(1);
    }
}
