package dev.tradewind.lambda.http;

import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.table.Contended;
import jakarta.inject.Singleton;
import java.util.Map;

/** A small function with a route for every way a request can end. */
final class ShopHttp extends HttpFunction {
    static final Routes ROUTES = Routes.of("GET /health", HealthHandler.class).and("POST /echo", Echo.class).and("POST /small", Small.class)
            .and("POST /bug", Bug.class).and("POST /race", Race.class).and("POST /away", Away.class).and("GET /bytes", Bytes.class);

    ShopHttp() {
        super(ROUTES, FunctionBeans.with(Map.of()));
    }

    @Singleton
    static final class Echo implements HttpHandler {
        @Override
        public Response handle(Request request) {
            Input in = request.json();
            var name = in.text("/name").required().max(5);
            in.integer("/count").required();
            String read = in.read(name::get);
            return new Response(200, Map.of("content-type", "text/plain", "x-correlation", Invocation.current().correlationId()), read);
        }
    }

    @Singleton
    static final class Bytes implements HttpHandler {
        @Override
        public Response handle(Request request) {
            return Response.binary(200, "application/pdf", new byte[]{0, 1, (byte) 0xff}).with("x-kind", "pdf");
        }
    }

    @Singleton
    static final class Small implements HttpHandler {
        @Override
        public Response handle(Request request) {
            return new Response(204, Map.of(), "");
        }

        @Override
        public int bodyLimit() {
            return 10;
        }
    }

    @Singleton
    static final class Bug implements HttpHandler {
        @Override
        public Response handle(Request request) {
            throw new IllegalStateException("card 4111111111111111", new BadInput(new Fault("secret", "", "also secret")));
        }
    }

    @Singleton
    static final class Race implements HttpHandler {
        @Override
        public Response handle(Request request) {
            throw new Contended("[stock A]", new IllegalStateException("conflict"));
        }
    }

    @Singleton
    static final class Away implements HttpHandler {
        @Override
        public Response handle(Request request) {
            throw new Unavailable("keys_unavailable", "Nobody can be told apart now.", 7,
                    new java.net.UnknownHostException("inner.example"));
        }
    }
}
