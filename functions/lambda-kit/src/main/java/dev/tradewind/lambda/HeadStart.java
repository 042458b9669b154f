package dev.tradewind.lambda;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;

/**
 * Does on another thread, while the beans are made, what the first event will need and takes long the first time. Lambda gives a start more than one
 * processor, and an event of a small function a part of one. Nobody waits for it: who comes first does it himself.
 */
public final class HeadStart {
    private HeadStart() {}

    /**
     * With what every function needs: powers of ten, and what keys of idempotency and signatures are made with.
     */
    static void begin() {
        with(() -> {
            try {
                BigDecimal.TEN.signum();
                MessageDigest.getInstance("SHA-256");
                Mac.getInstance("HmacSHA256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has both", impossible);
            }
        });
    }

    /**
     * With more of it.
     *
     * @param work changes nothing that could be seen, and may fail
     * @return the thread that does it, on which a process does not wait
     */
    public static Thread with(Runnable work) {
        return Thread.ofPlatform().daemon().name("head-start").start(work);
    }
}
