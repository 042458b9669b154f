package dev.tradewind.local.control;

import dev.tradewind.local.access.Permissions;
import dev.tradewind.local.gateway.HttpRequest;
import dev.tradewind.local.gateway.HttpResponse;
import java.util.Optional;

/** Shows what each function may do, how often it did, and what it was refused. */
public final class PermissionPage implements Pages {

    private final Permissions permissions;

    public PermissionPage(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public Optional<HttpResponse> answer(HttpRequest request, String path) {
        return (request.method() + " " + path).equals("GET /permissions")
                ? Optional.of(HttpResponse.json(200, permissions.report()))
                : Optional.empty();
    }
}
