package dev.tradewind.replay.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.kernel.Sku;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    @TempDir
    private Path directory;

    private static String lines(int count, String template) {
        return IntStream.range(0, count).mapToObj(i -> template.formatted(i)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"2.55,run.85123A-2.55,255", "2.1,run.85123A-2.10,210", "2.100,run.85123A-2.10,210", "13,run.85123A-13.00,1300",
            "0.04,run.85123A-0.04,4", "11062.06,run.85123A-11062.06,1106206"})
    void aSkuIsCodeAndPrice(String price, String sku, long pence) {
        History history = Files.read(directory, "1,85123A,HEART,6,2010-12-01 08:26:00," + price + ",17850,France\n");
        assertThat(history.catalogue()).containsExactly(new CatalogueItem(new Sku(sku), "HEART", pence, 6));
    }

    @Test
    void theSameCodeAtAnotherPriceIsAnotherProduct() {
        History history = Files.read(directory, Files.LANTERN + Files.LANTERN.replace("3.39", "3.75"));
        assertThat(history.catalogue()).extracting(item -> item.sku().value()).containsExactly("run.71053-3.39", "run.71053-3.75");
    }

    @Test
    void aProductIsCalledAsItsFirstLineCallsItAndItsStockIsAllThatIsSold() {
        History history = Files.read(directory,
                Files.LANTERN + Files.LANTERN.replace("536365", "536366").replace("WHITE METAL LANTERN", "LANTERN").replace(",6,", ",10,")
                        + Files.LANTERN.replace("536365", "C536367"));
        assertThat(history.catalogue()).containsExactly(new CatalogueItem(new Sku("run.71053-3.39"), "WHITE METAL LANTERN", 339, 16));
    }

    @Test
    void linesOfOneSkuStaySeparateAndTheirUnitsAreSummed_trap1() {
        PlannedOrder order = Files.read(directory, Files.LANTERN + Files.LANTERN).orders().getFirst();
        assertThat(order.lines()).hasSize(2);
        assertThat(order.units()).isEqualTo(Map.of(new Sku("run.71053-3.39"), 12L));
        assertThat(order.goods()).isEqualTo(12 * 339);
    }

    @Test
    void linesOfAnInvoiceNeedNotStandTogether() {
        History history = Files.read(directory, Files.LANTERN + Files.LANTERN.replace("536365", "536366") + Files.LANTERN);
        assertThat(history.orders()).extracting(PlannedOrder::name).containsExactly("536365", "536366");
        assertThat(history.orders().getFirst().lines()).hasSize(2);
    }

    @Test
    void anInvoiceOfMoreThan90ProductsIsOrderedInParts() {
        History history = Files.read(directory, lines(181, "1,code%d,THING,1,2010-12-01 08:26:00,1.00,9,France\n"));
        assertThat(history.orders()).extracting(PlannedOrder::name).containsExactly("1/1", "1/2", "1/3");
        assertThat(history.orders()).extracting(order -> order.lines().size()).containsExactly(90, 90, 1);
        assertThat(history.tally().invoicesSplit()).isEqualTo(1);
    }

    @Test
    void manyLinesOf90ProductsFitIntoOnePartUpTo200() {
        History history = Files.read(directory, lines(201, "1,same,THING,1,2010-12-01 08:26:00,1.00,9,France\n"));
        assertThat(history.orders()).extracting(order -> order.lines().size()).containsExactly(200, 1);
    }

    @Test
    void aLineOfMoreUnitsThanACheckoutTakesIsOrderedAsSeveral() {
        History history = Files.read(directory, Files.LANTERN.replace(",6,", ",80995,"));
        assertThat(history.orders().getFirst().lines()).extracting(OrderLine::quantity).isEqualTo(
                List.of(9999L, 9999L, 9999L, 9999L, 9999L, 9999L, 9999L, 9999L, 1003L));
        assertThat(history.orders().getFirst().goods()).isEqualTo(80995 * 339L);
        assertThat(history.tally().linesSplit()).isEqualTo(1);
    }

    @Test
    void theLimitCountsInvoicesWhateverBecomesOfThem() {
        String file = Files.HEADER + Files.LANTERN + Files.LANTERN.replace("536365", "C536366") + Files.LANTERN.replace("536365", "536367")
                + Files.LANTERN;
        History history = History.read(Files.write(directory, file), 2, "");
        assertThat(history.orders()).extracting(PlannedOrder::name).containsExactly("536365");
        assertThat(history.orders().getFirst().lines()).hasSize(2);
        assertThat(history.catalogue()).extracting(CatalogueItem::stock).containsExactly(12L);
        assertThat(history.tally().linesBeyondLimit()).isEqualTo(1);
    }

    @Test
    void everyLineStandsInTheAccountOnce() {
        Tally tally = Files.read(directory, Files.LANTERN + Files.LANTERN.replace("536365", "C1") + Files.LANTERN.replace("3.39", "0")
                + Files.LANTERN.replace("536365", "") + Files.LANTERN.replace("536365", "2").replace("United Kingdom", "Unspecified"))
                .tally();
        long rejected = tally.rejectedLines().values().stream().mapToLong(Long::longValue).sum();
        assertThat(tally.linesAccepted() + rejected + tally.linesBeyondLimit()).isEqualTo(tally.linesRead()).isEqualTo(5);
        assertThat(tally.invoicesRead()).isEqualTo(3);
        assertThat(tally.invoicesAccepted() + tally.rejectedInvoices().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-12-01 08:26:00", "2010-12-01T08:26:00", "2010-12-01 08:26", "12/1/2010 8:26", "12/31/2010 18:26:05"})
    void readsDatesOfAllPublishedForms(String date) {
        assertThat(Files.read(directory, Files.LANTERN.replace("2010-12-01 08:26:00", date)).orders()).hasSize(1);
    }
}
