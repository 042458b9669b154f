package dev.tradewind.local.functions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import java.util.Properties;

/**
 * The world of one function: its package, seen by threads of its own. Its environment variables lie in it as a resource,
 * because a process has only one environment.
 */
public final class FunctionClassLoader extends ClassLoader {

    /** Resource that replaces the process environment. */
    public static final String ENVIRONMENT = "META-INF/tradewind/environment.properties";

    private final byte[] environment;

    static {
        registerAsParallelCapable();
    }

    FunctionClassLoader(FunctionSpec spec, PackageClassLoader code) {
        super(spec.id(), code);
        this.environment = properties(spec.environment());
    }

    /** The function's environment variables. */
    InputStream environment() {
        return new ByteArrayInputStream(environment);
    }

    /** Where {@link #environment()} is read from. */
    URL environmentUrl() {
        try {
            return URL.of(URI.create("memory:/" + ENVIRONMENT), new InMemory(environment));
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] properties(Map<String, String> variables) {
        Properties properties = new Properties();
        properties.putAll(variables);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            properties.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toByteArray();
    }

    private static final class InMemory extends URLStreamHandler {

        private final byte[] content;

        InMemory(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
