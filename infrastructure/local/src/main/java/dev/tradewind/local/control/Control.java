package dev.tradewind.local.control;

import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import dev.tradewind.local.gateway.QueryString;
import java.util.List;
import java.util.Optional;

/** What the stack answers itself: everything under {@code /_local}. */
public final class Control {

    private static final String PREFIX = "/_local";

    private final List<Pages> pages;

    public Control(List<Pages> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Whether a request is for the stack itself, not for the template's API. */
    public boolean handles(HttpRequest request) {
        return request.rawPath().equals(PREFIX) || request.rawPath().startsWith(PREFIX + "/");
    }

    /** Answers such a request. */
    public HttpResponse handle(HttpRequest request) {
        String rest = QueryString.decodePath(request.rawPath().substring(PREFIX.length()));
        String path = rest.isEmpty() ? "/" : rest;
        try {
            return pages.stream().map(page -> page.answer(request, path)).flatMap(Optional::stream).findFirst()
                    .orElseGet(() -> HttpResponse.message(404, "Not Found: see " + PREFIX + "/"));
        } catch (BadRequest bad) {
            return HttpResponse.message(400, bad.getMessage());
        }
    }
}
