package dev.tradewind.local.aws;

import dev.tradewind.local.gateway.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The content coding {@code aws-chunked}, in which SDKs send what they put into S3. */
final class AwsChunked {

    private AwsChunked() {}

    static byte[] decode(HttpRequest request) {
        boolean chunked = request.header("x-amz-content-sha256").filter(hash -> hash.startsWith("STREAMING-")).isPresent();
        return chunked ? decode(request.body()) : request.body();
    }

    private static byte[] decode(byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int position = 0;
        while (position < body.length) {
            int lineEnd = indexOfLineEnd(body, position);
            String head = new String(body, position, lineEnd - position, StandardCharsets.US_ASCII);
            int size = Integer.parseInt(head.split(";", 2)[0].strip(), 16);
            if (size == 0) {
                break;
            }
            content.write(body, lineEnd + 2, size);
            position = lineEnd + 2 + size + 2;
        }
        return content.toByteArray();
    }

    private static int indexOfLineEnd(byte[] body, int from) {
        int index = from;
        while (index < body.length - 1 && body[index] != '\r') {
            index++;
        }
        return index;
    }
}
