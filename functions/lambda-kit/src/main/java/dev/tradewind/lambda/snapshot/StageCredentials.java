package dev.tradewind.lambda.snapshot;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Credentials that sign what never leaves, in a rehearsal; the function's own afterwards. */
final class StageCredentials implements AwsCredentialsProvider {
    private static final AwsCredentials NOBODY = AwsBasicCredentials.create("rehearsal", "rehearsal");

    private final Stage stage;

    StageCredentials(Stage stage) {
        this.stage = stage;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return stage.rehearsal().isPresent() ? NOBODY : stage.credentials().resolveCredentials();
    }
}
