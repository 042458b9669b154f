package dev.tradewind.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The world of one function: its own package, the JDK, and the Lambda interfaces, which it must share with the stack to be
 * called by it. Its environment variables lie in it as a resource, because a process has only one environment.
 */
public final class FunctionClassLoader extends URLClassLoader {

    /** Resource that replaces the process environment. */
    public static final String ENVIRONMENT = "META-INF/tradewind/environment.properties";

    private static final String SHARED = Context.class.getPackageName() + ".";
    private static final List<String> OWN = List.of(SHARED + "events.", SHARED + "serialization.");

    private final String function;
    private final byte[] environment;

    FunctionClassLoader(FunctionSpec spec) {
        super(spec.id(), UnpackedZip.classPath(spec.zip()).toArray(URL[]::new), getPlatformClassLoader());
        this.function = spec.id();
        this.environment = properties(spec.environment());
    }

    /** Logical id of the function. */
    public String function() {
        return function;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean shared = name.startsWith(SHARED) && OWN.stream().noneMatch(name::startsWith);
        return shared ? Class.forName(name, false, Context.class.getClassLoader()) : super.loadClass(name, resolve);
    }

    @Override
    public URL findResource(String name) {
        return name.equals(ENVIRONMENT) ? environmentUrl() : super.findResource(name);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        return name.equals(ENVIRONMENT) ? Collections.enumeration(List.of(environmentUrl())) : super.findResources(name);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return name.equals(ENVIRONMENT) ? new ByteArrayInputStream(environment) : super.getResourceAsStream(name);
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

    private URL environmentUrl() {
        try {
            return URL.of(URI.create("memory:/" + ENVIRONMENT), new InMemory(environment));
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
