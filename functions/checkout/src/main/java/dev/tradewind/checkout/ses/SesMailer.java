package dev.tradewind.checkout.ses;

import dev.tradewind.checkout.port.Mailer;
import dev.tradewind.lambda.settings.Settings;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;

/** Mail through Amazon SES. What it finds wrong with a mail stays wrong; everything else may work later. */
@Singleton
final class SesMailer implements Mailer {
    private final SesV2Client ses;
    private final String from;

    SesMailer(SesV2Client ses, Settings settings) {
        this.ses = ses;
        this.from = settings.text("MAIL_FROM");
    }

    @Override
    public Delivery send(Mail mail) {
        try {
            ses.sendEmail(request -> request.fromEmailAddress(from).destination(to -> to.toAddresses(mail.to())).content(
                    content -> content.simple(simple -> simple.subject(utf8(mail.subject())).body(body -> body.text(utf8(mail.text()))))));
            return new Delivery.Accepted();
        } catch (MessageRejectedException | BadRequestException refused) {
            return new Delivery.Refused(refused.getClass().getSimpleName());
        }
    }

    private static Content utf8(String text) {
        return Content.builder().charset("UTF-8").data(text).build();
    }
}
