package dev.tradewind.benchmarks.warm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to AWS and what answered it.
 *
 * @param operation as the request names it, such as {@code DynamoDB_20120810.GetItem}
 * @param status HTTP status of the answer
 * @param headers of the answer
 * @param body of the answer
 */
record Exchange(String operation, int status, Map<String, String> headers, byte[] body) {
    void write(DataOutputStream out) throws IOException {
        out.writeUTF(operation);
        out.writeInt(status);
        out.writeInt(headers.size());
        for (var header : headers.entrySet()) {
            out.writeUTF(header.getKey());
            out.writeUTF(header.getValue());
        }
        Tape.write(body, out);
    }

    static Exchange read(DataInputStream in) throws IOException {
        String operation = in.readUTF();
        int status = in.readInt();
        Map<String, String> headers = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            headers.put(in.readUTF(), in.readUTF());
        }
        return new Exchange(operation, status, headers, Tape.read(in));
    }
}
