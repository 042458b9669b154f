package dev.tradewind.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import dev.tradewind.lambda.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
    private record Line(String sku, long quantity, List<String> tags) {}

    private static Input input(String json) {
        return new Input(Json.parse(json.replace('\'', '"').getBytes(UTF_8)).orElseThrow());
    }

    private static List<String> faults(Input in) {
        return catchThrowableOfType(BadInput.class, () -> in.read(() -> "never")).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code()).toList();
    }

    private static Line line(Input in) {
        var sku = in.text("/sku").required().max(4);
        var quantity = in.integer("/item/quantity").required().between(1, 9);
        var tags = in.texts("/tags");
        return in.read(() -> new Line(sku.get(), quantity.get(), tags.otherwise(List.of())));
    }

    @Test
    void readsWhatItAskedForAndIgnoresTheRest() {
        Input in = input("{'lines':[{'sku':'A','item':{'quantity':2},'tags':['x'],'more':1}],'unknown':{'deep':[1]}}");
        var lines = in.objects("/lines", InputTest::line).required().size(1, 2);
        assertThat(in.read(lines::get)).containsExactly(new Line("A", 2, List.of("x")));
    }

    @Test
    void namesEveryFaultOfEveryElement() {
        Input in = input(
                "{'name':7,'lines':[{'sku':'ABCDE','item':{}},{'sku':'B','item':{'quantity':1}},{'item':{'quantity':10},'tags':['a',1,null]},5]}");
        in.text("/name");
        var lines = in.objects("/lines", InputTest::line).required();
        in.flag("/gift").required();
        assertThat(lines.optional()).isEmpty();
        assertThat(faults(in)).containsExactly("/name invalid_type", "/lines/0/sku invalid_length", "/lines/0/item/quantity missing",
                "/lines/2/sku missing", "/lines/2/item/quantity out_of_range", "/lines/2/tags/1 invalid_type",
                "/lines/2/tags/2 invalid_type",
                "/lines/3 invalid_type", "/gift missing");
    }

    @Test
    void namesTheFaultsOfNestedObjectsInTheirPlace() {
        Input in = input("{'a':{'b':[{'c':[{}]}]}}");
        in.object("/a", a -> a.objects("/b", b -> b.objects("/c", c -> c.text("/d").required()).optional()).optional());
        assertThat(faults(in)).containsExactly("/a/b/0/c/0/d missing");
    }

    @Test
    void nullCountsAsAbsent() {
        Input in = input("{'a':null,'b':{'c':null}}");
        assertThat(in.text("/a").optional()).isEmpty();
        assertThat(in.integer("/b/c").otherwise(3L)).isEqualTo(3);
        assertThat(in.has("/a")).isFalse();
        in.text("/a").required();
        assertThat(faults(in)).containsExactly("/a missing");
    }

    @ParameterizedTest
    @CsvSource({"12,12", "12.0,12", "1.2e1,12", "-0,0", "1e18,1000000000000000000", "9223372036854775807,9223372036854775807",
            "9007199254740993.0,9007199254740993"})
    void aWholeNumberMayBeWrittenInAnyWay(String written, long read) {
        Input in = input("{'n':" + written + "}");
        assertThat(in.read(() -> in.integer("/n").required().get())).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "1e-400", "1e-999999999", "100e2147483647", "'12'", "true", "[]", "{}", "12.0000000000000000000001"})
    void anythingElseIsNoWholeNumber(String written) {
        Input in = input("{'n':" + written + "}");
        assertThat(in.integer("/n").optional()).isEmpty();
        assertThat(faults(in)).containsExactly("/n invalid_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1e19", "1e400", "-1e400", "1e999999999",
            "99999999999999999999999999999999999999999999"})
    void aWholeNumberBeyondALongIsOutOfRangeAndNothingElse(String written) {
        Input in = input("{'n':" + written + "}");
        assertThat(in.integer("/n").between(1, 9).optional()).isEmpty();
        assertThat(faults(in)).containsExactly("/n out_of_range");
    }

    /** It would be told of texts that are not there beside the fault of those that are. */
    @Test
    void aTableWithoutASoundTextIsFaultyOnce() {
        Input in = input("{'table':{'EUR':1}}");
        in.textsByName("/table").required().must(texts -> !texts.isEmpty(), "missing", "Must have one.");
        assertThat(faults(in)).containsExactly("/table/EUR invalid_type");
    }

    @Test
    void anEmptyTableIsATable() {
        Input in = input("{'table':{}}");
        assertThat(in.read(() -> in.textsByName("/table").required().get())).isEmpty();
    }

    @Test
    void everyTypeIsChecked() {
        Input in = input("{'text':1,'flag':'true','object':[],'objects':{},'texts':'a','table':{'EUR':'1','U/S~D':2}}");
        in.text("/text");
        in.flag("/flag");
        in.object("/object", _ -> 1);
        in.objects("/objects", _ -> 1);
        in.texts("/texts");
        in.textsByName("/table");
        assertThat(faults(in)).containsExactly("/text invalid_type", "/flag invalid_type", "/object invalid_type", "/objects invalid_type",
                "/texts invalid_type", "/table/U~1S~0D invalid_type");
    }

    @Test
    void oneFaultPerFieldIsEnough() {
        Input in = input("{'sku':'TOO-LONG'}");
        in.text("/sku").max(3).must(sku -> sku.startsWith("X"), "wrong_start", "Must start with X.");
        assertThat(faults(in)).containsExactly("/sku invalid_length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ABCDE"})
    void aBoundedTextIsNeitherBlankNorLonger(String text) {
        Input in = input("{'t':'" + text + "'}");
        in.text("/t").max(4);
        assertThat(faults(in)).containsExactly("/t invalid_length");
    }

    @Test
    void aParserSaysWhichRefusalItWas() {
        Input in = input("{'old':'DEM','gone':'XXXX','good':'EUR'}");
        in.text("/old").parse(InputTest::currency);
        in.text("/gone").parse(InputTest::currency);
        assertThat(in.text("/good").parse(InputTest::currency).optional()).contains(CurrencyCode.of("EUR"));
        assertThat(faults(in)).hasSize(2).allSatisfy(fault -> assertThat(fault).matches("/(old|gone) \\w+"));
    }

    private static Optional<CurrencyCode> currency(String text, Field.Rejection rejection) {
        return switch (CurrencyCode.parse(text)) {
            case CurrencyParse.Live live -> Optional.of(live.currency());
            case CurrencyParse.Refused refused -> {
                rejection.because("refused_currency", refused.message());
                yield Optional.empty();
            }
        };
    }

    @Test
    void aTypedValueIsRefusedWhereThereIsNone() {
        Input in = input("{'n':'x','m':'5'}");
        assertThat(in.text("/m").as(InputTest::digit, "no_digit", "Must be a digit.").optional()).contains(5);
        in.text("/n").as(InputTest::digit, "no_digit", "Must be a digit.");
        assertThat(faults(in)).containsExactly("/n no_digit");
    }

    private static Optional<Integer> digit(String text) {
        return text.matches("\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @Test
    void sizesAreBounded() {
        Input in = input("{'a':[],'b':['x','y','z'],'c':['x']}");
        in.texts("/a").size(1, 2);
        in.texts("/b").size(1, 2);
        assertThat(in.texts("/c").size(1, 2).optional()).contains(List.of("x"));
        assertThat(faults(in)).containsExactly("/a invalid_size", "/b invalid_size");
    }

    @Test
    void aTableOfTextsIsReadWhole() {
        Input in = input("{'rates':{'EUR':'1.1','JPY':'160'}}");
        assertThat(in.read(() -> in.textsByName("/rates").required().get())).isEqualTo(Map.of("EUR", "1.1", "JPY", "160"));
    }

    @Test
    void aRuleOverSeveralFieldsHasItsPlaceToo() {
        Input in = input("{'quote':{'a':1,'b':2}}");
        in.object("/quote", quote -> {
            quote.fault("both_given", "/b", "Give one of a and b.");
            return quote.pointer();
        });
        assertThat(faults(in)).containsExactly("/quote/b both_given");
    }
}
