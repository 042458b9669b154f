package dev.tradewind.aot.launch;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;

/** The program of a package: while AWS's runtime interface client gets ready, another thread makes the function. */
public final class Launch {
    private Launch() {}

    /**
     * Never ends by itself.
     *
     * @param arguments the class of the function, as {@code _HANDLER} has it
     */
    public static void main(String[] arguments) throws Throwable {
        EarlyFunction.begin(arguments[0]);
        AWSLambda.main(new String[]{EarlyFunction.class.getName()});
    }
}
