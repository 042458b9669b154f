package dev.tradewind.checkout.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.checkout.port.Mailer.Delivery;
import dev.tradewind.checkout.port.Mailer.Mail;
import dev.tradewind.lambda.settings.Settings;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

final class SesMailerTest {
    private static final Mail MAIL = new Mail("ada@example.com", "Your order", "2 × Becher");

    @Test
    void theMailGoesOutAsItIs() {
        Delivery delivery = mailer(request -> {
            assertThat(request.fromEmailAddress()).isEqualTo("shop@example.com");
            assertThat(request.destination().toAddresses()).containsExactly("ada@example.com");
            assertThat(request.content().simple().subject().data()).isEqualTo("Your order");
            assertThat(request.content().simple().body().text().data()).isEqualTo("2 × Becher");
            assertThat(request.content().simple().body().text().charset()).isEqualTo("UTF-8");
            return SendEmailResponse.builder().messageId("1").build();
        }).send(MAIL);
        assertThat(delivery).isEqualTo(new Delivery.Accepted());
    }

    @Test
    void aRejectedMailIsRefusedForGood() {
        Delivery delivery = mailer(_ -> {
            throw MessageRejectedException.builder().message("bad").build();
        }).send(MAIL);
        assertThat(delivery).isEqualTo(new Delivery.Refused("MessageRejectedException"));
    }

    @Test
    void whatMayWorkLaterIsTriedAgain() {
        SesMailer busy = mailer(_ -> {
            throw TooManyRequestsException.builder().message("slow down").build();
        });
        assertThatThrownBy(() -> busy.send(MAIL)).isInstanceOf(TooManyRequestsException.class);
    }

    private static SesMailer mailer(Function<SendEmailRequest, SendEmailResponse> answer) {
        return new SesMailer(new Ses(answer), new Settings(Map.of("MAIL_FROM", "shop@example.com")));
    }

    private record Ses(Function<SendEmailRequest, SendEmailResponse> answer) implements SesV2Client {
        @Override
        public SendEmailResponse sendEmail(SendEmailRequest request) {
            return answer.apply(request);
        }

        @Override
        public String serviceName() {
            return "ses";
        }

        @Override
        public void close() {}
    }
}
