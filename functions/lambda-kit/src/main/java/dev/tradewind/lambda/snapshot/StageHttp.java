package dev.tradewind.lambda.snapshot;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** A network that leads to the prompter in a rehearsal, and out afterwards. */
final class StageHttp implements SdkHttpClient {
    private final Stage stage;

    StageHttp(Stage stage) {
        this.stage = stage;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return stage.rehearsal().map(prompter -> prompter.answer(request)).orElseGet(() -> stage.http().prepareRequest(request));
    }

    /** The clients of a function last as long as its process. */
    @Override
    public void close() {
        stage.http().close();
    }
}
