package dev.tradewind.shipments.customs.documents;

/** What the sender declares by each document. */
final class Statements {
    static final String INVOICE = "I declare that the information in this invoice is true and correct and that the contents of this shipment are as "
            + "stated above.";

    /** Of the forms CN 22 and CN 23. */
    static final String POSTAL = "I certify that the particulars given in this customs declaration are correct and that this item does not contain any "
            + "dangerous article or articles prohibited by legislation or by postal or customs regulations.";

    private Statements() {}
}
