package dev.tradewind.checkout.ses;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The client of SES; only the function that sends mail makes it. */
@Factory
final class SesBeans {
    @Singleton
    @Requires(missingBeans = SesV2Client.class)
    SesV2Client ses(SdkHttpClient http, AwsCredentialsProvider credentials) {
        return SesV2Client.builder().httpClient(http).credentialsProvider(credentials).build();
    }
}
