package dev.tradewind.replay.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527,United Kingdom,RETURN",
            "c536379,71053,LANTERN,1,2010-12-01 09:41:00,27.5,14527,United Kingdom,RETURN",
            "A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom,ADJUSTMENT",
            "1,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,Unspecified,COUNTRY_WITHOUT_CODE",
            "1,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,European Community,COUNTRY_WITHOUT_CODE",
            "1,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,Channel Islands,COUNTRY_AMBIGUOUS",
            "1,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,Atlantis,COUNTRY_UNKNOWN",
            "1,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,'',MISSING_COUNTRY"})
    void anInvoiceIsRejectedAsAWhole(String invoice, String code, String title, String quantity, String date, String price, String customer,
            String country, Reason reason) {
        String line = String.join(",", invoice, code, title, quantity, date, price, customer == null ? "" : customer, country) + "\n";
        Tally tally = Files.read(directory, line + line).tally();
        assertThat(tally.rejectedInvoices()).isEqualTo(Map.of(reason, 1L));
        assertThat(tally.rejectedLines()).isEqualTo(Map.of(reason, 2L));
    }

    @ParameterizedTest
    @CsvSource({"71053,LANTERN,6,2010-12-01 08:26:00,3.39,United Kingdom;x,WRONG_COLUMN_COUNT",
            "'',LANTERN,6,2010-12-01 08:26:00,3.39,United Kingdom,MISSING_STOCK_CODE",
            "71053,'',6,2010-12-01 08:26:00,3.39,United Kingdom,MISSING_DESCRIPTION",
            "71053,LANTERN,'',2010-12-01 08:26:00,3.39,United Kingdom,MISSING_QUANTITY",
            "71053,LANTERN,6,'',3.39,United Kingdom,MISSING_DATE", "71053,LANTERN,6,2010-12-01 08:26:00,'',United Kingdom,MISSING_PRICE",
            "POST,POSTAGE,1,2010-12-01 08:26:00,18.0,United Kingdom,NON_PRODUCT_CODE",
            "m,Manual,1,2010-12-01 08:26:00,2.55,United Kingdom,NON_PRODUCT_CODE",
            "BANK CHARGES,Bank charges,1,2010-12-01 08:26:00,15.0,United Kingdom,NON_PRODUCT_CODE",
            "gift_0001_20,Gift voucher 20.00,1,2010-12-01 08:26:00,16.67,United Kingdom,NON_PRODUCT_CODE",
            "71 053,LANTERN,6,2010-12-01 08:26:00,3.39,United Kingdom,STOCK_CODE_NOT_A_SKU",
            "71053,LANTERN,six,2010-12-01 08:26:00,3.39,United Kingdom,UNREADABLE_QUANTITY",
            "71053,LANTERN,1.5,2010-12-01 08:26:00,3.39,United Kingdom,UNREADABLE_QUANTITY",
            "71053,LANTERN,0,2010-12-01 08:26:00,3.39,United Kingdom,QUANTITY_NOT_POSITIVE",
            "71053,LANTERN,-6,2010-12-01 08:26:00,3.39,United Kingdom,QUANTITY_NOT_POSITIVE",
            "71053,LANTERN,6,2010-13-01 08:26:00,3.39,United Kingdom,UNREADABLE_DATE",
            "71053,LANTERN,6,yesterday,3.39,United Kingdom,UNREADABLE_DATE",
            "71053,LANTERN,6,2010-12-01 08:26:00,1e3,United Kingdom,UNREADABLE_PRICE",
            "71053,LANTERN,6,2010-12-01 08:26:00,-3.39,United Kingdom,NEGATIVE_PRICE",
            "71053,LANTERN,6,2010-12-01 08:26:00,0.000,United Kingdom,FREE_ITEM",
            "71053,LANTERN,6,2010-12-01 08:26:00,0.001,United Kingdom,PRICE_NOT_IN_MINOR_UNITS"})
    void aLineIsRejectedAndTheRestOfItsInvoiceOrdered(String code, String title, String quantity, String date, String price, String country,
            Reason reason) {
        String line = String.join(",", "536365", code, title, quantity, date, price, "17850.0", country.replace(';', ',')) + "\n";
        History history = Files.read(directory, Files.LANTERN + line);
        assertThat(history.tally().rejectedLines()).isEqualTo(Map.of(reason, 1L));
        assertThat(history.tally().rejectedInvoices()).isEmpty();
        assertThat(history.orders()).singleElement().extracting(PlannedOrder::goods).isEqualTo(6 * 339L);
    }

    @Test
    void aLineWithoutInvoiceNumberBelongsToNone() {
        Tally tally = Files.read(directory, Files.LANTERN + Files.LANTERN.replace("536365", "")).tally();
        assertThat(tally.rejectedLines()).isEqualTo(Map.of(Reason.MISSING_INVOICE_NUMBER, 1L));
        assertThat(tally.invoicesRead()).isEqualTo(1);
    }

    @Test
    void anInvoiceWithoutALineLeftIsRejectedAndItsLinesKeepTheirReasons() {
        Tally tally = Files.read(directory, Files.LANTERN.replace("3.39", "0.0") + Files.LANTERN.replace("71053", "POST")).tally();
        assertThat(tally.rejectedInvoices()).isEqualTo(Map.of(Reason.NO_LINE_LEFT, 1L));
        assertThat(tally.rejectedLines()).isEqualTo(Map.of(Reason.FREE_ITEM, 1L, Reason.NON_PRODUCT_CODE, 1L));
    }

    @Test
    void anInvoiceToTwoCountriesIsRejected() {
        Tally tally = Files.read(directory, Files.LANTERN + Files.LANTERN.replace("United Kingdom", "France")).tally();
        assertThat(tally.rejectedInvoices()).isEqualTo(Map.of(Reason.COUNTRIES_DIFFER, 1L));
        assertThat(tally.rejectedLines()).isEqualTo(Map.of(Reason.COUNTRIES_DIFFER, 2L));
    }

    @Test
    void aMissingCustomerIsAGuest() {
        assertThat(Files.read(directory, Files.LANTERN.replace("17850.0", "")).orders()).singleElement().extracting(PlannedOrder::email)
                .isEqualTo("guest-536365@replay.example");
    }
}
