package dev.tradewind.local.aws;

import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.gateway.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of S3 that functions use: put, get, head, delete and list, in path style; signatures are not checked. */
public final class Objects {

    private final ObjectFiles files;

    public Objects(ObjectFiles files) {
        this.files = files;
    }

    HttpResponse handle(HttpRequest request) {
        String path = QueryString.decodePath(request.rawPath()).substring(1);
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        String key = slash < 0 ? "" : path.substring(slash + 1);
        return key.isEmpty() ? bucket(request, bucket) : object(request, bucket, key);
    }

    private HttpResponse bucket(HttpRequest request, String bucket) {
        return switch (request.method()) {
            case "GET" -> list(bucket, QueryString.parse(request.rawQuery()).getOrDefault("prefix", ""));
            case "PUT", "HEAD" -> empty(200);
            default -> error(405, "MethodNotAllowed");
        };
    }

    private HttpResponse object(HttpRequest request, String bucket, String key) {
        return switch (request.method()) {
            case "PUT" -> put(request, bucket, key);
            case "GET", "HEAD" -> files.get(bucket, key).map(Objects::found).orElseGet(() -> error(404, "NoSuchKey"));
            case "DELETE" -> {
                files.delete(bucket, key);
                yield empty(204);
            }
            default -> error(405, "MethodNotAllowed");
        };
    }

    private HttpResponse put(HttpRequest request, String bucket, String key) {
        byte[] content = AwsChunked.decode(request);
        if (request.header("if-none-match").filter("*"::equals).isPresent() && files.get(bucket, key).isPresent()) {
            return error(412, "PreconditionFailed");
        }
        files.put(bucket, key, new ObjectFiles.Stored(content, request.header("content-type").orElse("application/octet-stream")));
        return new HttpResponse(200, Map.of("etag", List.of(files.get(bucket, key).orElseThrow().etag())), new byte[0]);
    }

    private static HttpResponse found(ObjectFiles.Stored stored) {
        Map<String, List<String>> headers = new HashMap<>(
                Map.of("etag", List.of(stored.etag()), "content-type", List.of(stored.contentType())));
        headers.put("last-modified", List.of("Thu, 01 Jan 2026 00:00:00 GMT"));
        return new HttpResponse(200, headers, stored.content());
    }

    private HttpResponse list(String bucket, String prefix) {
        Map<String, Integer> sizes = files.list(bucket, prefix);
        String contents = sizes.entrySet().stream()
                .map(object -> "<Contents><Key>%s</Key><Size>%d</Size></Contents>".formatted(escape(object.getKey()),
                        object.getValue()))
                .collect(Collectors.joining());
        return xml(200,
                "<ListBucketResult><Name>%s</Name><Prefix>%s</Prefix><KeyCount>%d</KeyCount><IsTruncated>false</IsTruncated>%s</ListBucketResult>"
                        .formatted(escape(bucket), escape(prefix), sizes.size(), contents));
    }

    private static HttpResponse error(int status, String code) {
        return xml(status, "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, code));
    }

    private static HttpResponse xml(int status, String body) {
        return new HttpResponse(status, Map.of("content-type", List.of("application/xml")), body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse empty(int status) {
        return new HttpResponse(status, Map.of(), new byte[0]);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
