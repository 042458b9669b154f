package dev.tradewind.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/**
 * The classes of one built package, for all functions that run from it: loaded and compiled once, which is most of a start.
 * It sees the JDK, and the Lambda interfaces, which a function must share with the stack to be called by it; which function
 * asks for its environment is told by the thread.
 */
final class PackageClassLoader extends URLClassLoader {

    private static final String SHARED = Context.class.getPackageName() + ".";
    private static final List<String> OWN = List.of(SHARED + "events.", SHARED + "serialization.");

    static {
        registerAsParallelCapable();
    }

    PackageClassLoader(Path zip) {
        super(zip.getFileName().toString(), UnpackedZip.classPath(zip).toArray(URL[]::new), getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean shared = name.startsWith(SHARED) && OWN.stream().noneMatch(name::startsWith);
        return shared ? Class.forName(name, false, Context.class.getClassLoader()) : super.loadClass(name, resolve);
    }

    @Override
    public URL findResource(String name) {
        return environment(name).map(FunctionClassLoader::environmentUrl).orElseGet(() -> super.findResource(name));
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        Optional<FunctionClassLoader> function = environment(name);
        return function.isPresent()
                ? Collections.enumeration(List.of(function.get().environmentUrl()))
                : super.findResources(name);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return environment(name).map(FunctionClassLoader::environment).orElseGet(() -> super.getResourceAsStream(name));
    }

    private static Optional<FunctionClassLoader> environment(String resource) {
        return Optional.of(resource).filter(FunctionClassLoader.ENVIRONMENT::equals)
                .map(environment -> Thread.currentThread().getContextClassLoader())
                .filter(FunctionClassLoader.class::isInstance).map(FunctionClassLoader.class::cast);
    }
}
