package dev.tradewind.benchmarks.warm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Lets requests through to the embedded services and writes down what answers. What they lack is answered by heart. */
final class Recorder implements SdkHttpClient {
    private final SdkHttpClient wire = UrlConnectionHttpClient.create();
    private final Map<String, byte[]> byHeart;
    private final List<Exchange> recorded = new ArrayList<>();

    /** @param byHeart bodies of answers by operation */
    Recorder(Map<String, byte[]> byHeart) {
        this.byHeart = byHeart;
    }

    /** What was recorded since the last time. */
    List<Exchange> taken() {
        List<Exchange> taken = List.copyOf(recorded);
        recorded.clear();
        return taken;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                Exchange exchange = exchange(request);
                recorded.add(exchange);
                return answer(exchange);
            }

            @Override
            public void abort() {
                throw new UnsupportedOperationException("nothing takes long here");
            }
        };
    }

    @Override
    public void close() {
        wire.close();
    }

    /** As its header names it, or method and path where it has none. */
    static String operation(SdkHttpRequest request) {
        return request.firstMatchingHeader("X-Amz-Target").orElseGet(() -> request.method() + " " + request.encodedPath());
    }

    static HttpExecuteResponse answer(Exchange exchange) {
        var response = SdkHttpResponse.builder().statusCode(exchange.status());
        exchange.headers().forEach(response::putHeader);
        return HttpExecuteResponse.builder().response(response.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(exchange.body()))).build();
    }

    private Exchange exchange(HttpExecuteRequest request) throws IOException {
        String operation = operation(request.httpRequest());
        if (byHeart.containsKey(operation)) {
            return new Exchange(operation, 200, Map.of("Content-Type", "application/json"), byHeart.get(operation));
        }
        HttpExecuteResponse answer = wire.prepareRequest(request).call();
        Map<String, String> headers = new TreeMap<>();
        answer.httpResponse().forEachHeader((name, values) -> headers.put(String.valueOf(name), String.join(",", values)));
        headers.remove("null");
        byte[] body = answer.responseBody().isPresent() ? answer.responseBody().get().readAllBytes() : new byte[0];
        return new Exchange(operation, answer.httpResponse().statusCode(), headers, body);
    }
}
