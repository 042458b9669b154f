package dev.tradewind.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader;
import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import dev.tradewind.local.StartFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** Event bytes in, answer bytes out. */
interface Handler {

    byte[] handle(byte[] event, InvocationContext context) throws Exception;

    /**
     * Creates the handler in the thread that will call it. Other forms than a stream handler are left to Lambda's own
     * runtime interface client; it names the function by a process variable, so a stream handler, whose context must say
     * which function it is, is called without it.
     */
    static Handler create(FunctionSpec spec, FunctionClassLoader loader) throws Exception {
        HandlerInfo info = info(spec, loader);
        if (info.methodName == null && RequestStreamHandler.class.isAssignableFrom(info.clazz)) {
            RequestStreamHandler handler = (RequestStreamHandler) info.clazz.getConstructor().newInstance();
            return (event, context) -> {
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                handler.handleRequest(new ByteArrayInputStream(event), answer, context);
                return answer.toByteArray();
            };
        }
        LambdaRequestHandler handler = EventHandlerLoader.loadEventHandler(info);
        return (event, context) -> handler.call(request(event, context)).toByteArray();
    }

    private static HandlerInfo info(FunctionSpec spec, FunctionClassLoader loader) {
        try {
            return HandlerInfo.fromString(spec.handler(), loader);
        } catch (ClassNotFoundException missing) {
            throw new StartFault(spec.id(), "class " + spec.handler() + " is not in " + spec.zip().getFileName());
        }
    }

    private static InvocationRequest request(byte[] event, InvocationContext context) {
        InvocationRequest request = new InvocationRequest();
        request.setId(context.getAwsRequestId());
        request.setInvokedFunctionArn(context.getInvokedFunctionArn());
        request.setDeadlineTimeInMs(context.deadlineMillis());
        request.setContent(event);
        return request;
    }
}
