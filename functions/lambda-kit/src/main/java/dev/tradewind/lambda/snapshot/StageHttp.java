package dev.tradewind.lambda.snapshot;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** A network that leads behind the stage in a rehearsal, and out afterwards. */
final class StageHttp implements SdkHttpClient {
    private final Stage stage;

    StageHttp(Stage stage) {
        this.stage = stage;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return stage.rehearsal().isPresent() ? stage.sentBackstage(request) : stage.sentOut(request);
    }

    /** The clients of a function last as long as its process. */
    @Override
    public void close() {
        stage.http().close();
    }
}
