package dev.tradewind.benchmarks.warm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One invocation as it was recorded.
 *
 * @param operation what it does, by its name in the ledger of costs
 * @param at what the function's clock says
 * @param event what it is invoked with
 * @param says what its answer contains if all was done
 * @param exchanges what it asked AWS for, in its order
 */
record Scene(String operation, Instant at, byte[] event, String says, List<Exchange> exchanges) {
    void write(DataOutputStream out) throws IOException {
        out.writeUTF(operation);
        out.writeLong(at.toEpochMilli());
        Tape.write(event, out);
        out.writeUTF(says);
        out.writeInt(exchanges.size());
        for (Exchange exchange : exchanges) {
            exchange.write(out);
        }
    }

    static Scene read(DataInputStream in) throws IOException {
        String operation = in.readUTF();
        Instant at = Instant.ofEpochMilli(in.readLong());
        byte[] event = Tape.read(in);
        String says = in.readUTF();
        List<Exchange> exchanges = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            exchanges.add(Exchange.read(in));
        }
        return new Scene(operation, at, event, says, exchanges);
    }
}
