package dev.tradewind.checkout.model;

/** Temperatures in whole degrees Celsius, both ends in it. */
public record TemperatureRange(int minC, int maxC) {
    /** Whether all of the other lies in this. */
    public boolean covers(TemperatureRange other) {
        return minC <= other.minC && other.maxC <= maxC;
    }

    @Override
    public String toString() {
        return minC + " to " + maxC + " °C";
    }
}
