package dev.tradewind.local.control;

import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import java.util.Optional;

/** Some of the addresses under {@code /_local}. */
public interface Pages {

    /**
     * The answer to a request.
     *
     * @param path
     *            what follows {@code /_local}, from its slash on
     * @return empty if these pages do not serve this address
     */
    Optional<HttpResponse> answer(HttpRequest request, String path);
}
