package dev.tradewind.testkit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a business operation costs, in what is paid for.
 *
 * @param invocations of Lambda functions
 * @param apiRequests to the HTTP API, one for each started 512 KB
 * @param dynamoRequests to DynamoDB; they cost time, their units cost money
 * @param readUnits request units, of 4 KB
 * @param writeUnits request units, of 1 KB, doubled in transactions, those of indexes among them
 * @param queueCalls requests to SQS, one for each started 64 KB: what we send, and what Lambda receives and deletes for us
 * @param mails handed to SES
 * @param wireBytes bodies that are sent to DynamoDB and SQS, and that come back
 * @param bytesOut bodies that leave for the internet: answers, and webhooks to others
 * @param logBytes of our own log lines
 */
public record OperationCost(int invocations, int apiRequests, int dynamoRequests, double readUnits, double writeUnits, int queueCalls,
        int mails, long wireBytes, long bytesOut, long logBytes) {

    static final String HEAD = "| operation | invocations | API requests | DynamoDB requests | read units | write units | queue calls | mails "
            + "| wire bytes | bytes out | log bytes |";

    /** An id, a time or a compressed body may come out some bytes longer. */
    private static final double SLACK = 0.05;

    private static final int SLACK_BYTES = 48;

    /** @throws IllegalArgumentException when these are not the cells of a row, its name left out */
    static OperationCost of(List<String> cells) {
        if (cells.size() != 10) {
            throw new IllegalArgumentException("not ten figures: " + cells);
        }
        List<Double> figures = cells.stream().map(Double::valueOf).toList();
        return new OperationCost(figures.get(0).intValue(), figures.get(1).intValue(), figures.get(2).intValue(), figures.get(3),
                figures.get(4), figures.get(5).intValue(), figures.get(6).intValue(), figures.get(7).longValue(),
                figures.get(8).longValue(), figures.get(9).longValue());
    }

    /** @return whether nobody would pay another bill: all figures are the same, bytes within a twentieth */
    boolean agreesWith(OperationCost other) {
        return paidByPiece().equals(other.paidByPiece()) && near(wireBytes, other.wireBytes) && near(bytesOut, other.bytesOut)
                && near(logBytes, other.logBytes);
    }

    private static boolean near(long one, long other) {
        return Math.abs(one - other) <= SLACK_BYTES + SLACK * Math.max(one, other);
    }

    private List<Number> paidByPiece() {
        return List.of(invocations, apiRequests, dynamoRequests, readUnits, writeUnits, queueCalls, mails);
    }

    /** @return the row of the table in which it is written down */
    String row(String operation) {
        return Stream.concat(Stream.of(operation), Stream.concat(paidByPiece().stream(), Stream.of(wireBytes, bytesOut, logBytes))
                .map(OperationCost::text)).collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String text(Number figure) {
        return figure instanceof Double units && units % 1 != 0
                ? String.format(Locale.ROOT, "%.1f", units)
                : Long.toString(figure.longValue());
    }
}
