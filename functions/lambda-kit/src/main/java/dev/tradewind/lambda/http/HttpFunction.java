package dev.tradewind.lambda.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tradewind.lambda.FunctionBeans;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.log.Log;
import dev.tradewind.lambda.log.LogField;
import dev.tradewind.lambda.table.Contended;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Lambda function behind API Gateway. A capability extends it, hands in its {@link Routes}, and has nothing more to say: the
 * event is decoded, the route's handler is asked, and whatever it could not answer becomes a {@link Problem}.
 */
public abstract class HttpFunction implements RequestStreamHandler {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{1,64}");
    /** Visible ASCII: nothing that could end a header. */
    private static final Pattern ECHOED = Pattern.compile("[!-~]{1,128}");

    private final Map<String, HttpHandler> handlers;
    private final Problems problems;

    /** Starts with the environment of the process. */
    @SuppressWarnings("this-escape") // by then all of it is there, and nothing is called before the snapshot
    protected HttpFunction(Routes routes) {
        this(routes, FunctionBeans::start);
        FunctionBeans.started(this);
    }

    /** Starts in a way of its own: tests give the environment and replace beans of the kit. */
    protected HttpFunction(Routes routes, FunctionBeans.Start start) {
        FunctionBeans beans = start.beans(getClass().getClassLoader());
        handlers = beans.all(routes.handlers());
        problems = beans.get(Problems.class);
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        Request request = HttpEvents.read(event);
        Invocation invocation = Invocation.of(context, request.header("x-correlation-id").filter(HttpFunction::harmless));
        Response response = invocation.call(() -> answer(request));
        HttpEvents.write(traceable(response, request, invocation), out);
    }

    /** Whatever became of the request, its answer names it twice: as the caller did, and as our logs do. */
    private static Response traceable(Response response, Request request, Invocation invocation) {
        Response ours = response.with("x-request-id", invocation.requestId());
        return request.header("request-id").filter(id -> ECHOED.matcher(id).matches()).map(id -> ours.with("request-id", id)).orElse(ours);
    }

    private Response answer(Request request) {
        long began = System.nanoTime();
        Response response = mapped(request);
        Log.info("http_request", LogField.ROUTE, request.routeKey(), LogField.STATUS, response.status(), LogField.MILLIS,
                (System.nanoTime() - began) / 1_000_000);
        return response;
    }

    /** The one place where exceptions become answers. */
    private Response mapped(Request request) {
        HttpHandler handler = handlers.get(request.routeKey());
        try {
            if (handler == null) {
                return problems.notFound("route");
            }
            if (request.body().length > handler.bodyLimit()) {
                return problems.answer(413, "content_too_large", "The body may have at most " + handler.bodyLimit() + " bytes.");
            }
            return handler.handle(request);
        } catch (BadInput bad) {
            return problems.answer(Problem.of(bad));
        } catch (Contended contended) {
            Log.warn("contended", LogField.ROUTE, request.routeKey(), LogField.REASON, contended.getMessage());
            return problems.busy("contended", "Too many requests write the same at this moment; send the same request again.", 1);
        } catch (Unavailable away) {
            Log.error("unavailable", away, LogField.ROUTE, request.routeKey(), LogField.REASON, away.code());
            return problems.busy(away.code(), away.content(), away.retryAfterSeconds());
        } catch (RuntimeException bug) {
            Log.error("unexpected_error", bug, LogField.ROUTE, request.routeKey());
            return problems.answer(500, "internal_error", "Something went wrong on our side; the request may be sent again with its key.");
        }
    }

    private static boolean harmless(String correlationId) {
        return HARMLESS.matcher(correlationId).matches();
    }
}
