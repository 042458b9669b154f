package dev.tradewind.benchmarks.warm;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Hides what other capabilities bring along, as if they were not on the class path: a function is packaged with its own alone. */
final class OwnBeans extends ClassLoader {
    private final List<String> others;

    /** @param others where the classes of other capabilities lie */
    OwnBeans(ClassLoader all, List<URL> others) {
        super(all);
        this.others = others.stream().map(URL::toString).toList();
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> own = Collections.list(super.getResources(name)).stream().filter(url -> !isOfAnother(url)).toList();
        return Collections.enumeration(own);
    }

    private boolean isOfAnother(URL url) {
        String place = url.toString().replaceFirst("^jar:", "");
        return others.stream().anyMatch(place::startsWith);
    }
}
