package dev.tradewind.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

class AdaptersTest {
    private static final String KEY = "aws.accessKeyId";
    private static final String SECRET = "aws.secretAccessKey";

    private final String key = System.getProperty(KEY);
    private final String secret = System.getProperty(SECRET);

    @AfterEach
    void restore() {
        set(KEY, key);
        set(SECRET, secret);
    }

    @Test
    void whatAProcessWasStartedWithIsReadOnce() {
        set(KEY, "first");
        set(SECRET, "hidden");
        AwsCredentialsProvider credentials = Adapters.ownCredentials();
        set(KEY, "second");
        assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("first");
        assertThat(Adapters.ownCredentials().resolveCredentials().accessKeyId()).as("of another copy").isEqualTo("second");
    }

    private static void set(String name, String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }
}
