package dev.tradewind.shipments.customs.model;

/** A shipment's customs data with what the rules of the day of its registration found. */
public record Customs(Declaration declaration, Assessment assessment) {
    public Customs {
        assessment = assessment == null ? Assessment.CLEAR : assessment;
    }
}
