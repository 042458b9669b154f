package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Instrument;
import dev.tradewind.checkout.model.Message;
import dev.tradewind.lambda.http.Field;
import dev.tradewind.lambda.http.Input;
import dev.tradewind.paymentgateways.PaymentHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Reads the payment of a completion: the selected instrument, or the only one. A card's own number is never taken. */
@Singleton
public final class PaymentReading {
    private static final int MOST = 10;
    private static final int ID = 128;
    private static final int TYPE = 64;
    private static final int BRAND = 40;
    private static final int DIGITS = 4;
    private static final int TOKEN = 512;

    private final PaymentHandler handler;

    public PaymentReading(PaymentHandler handler) {
        this.handler = handler;
    }

    private record Sent(Optional<Boolean> selected, Field<String> id, Field<String> handler, Field<String> type, Optional<String> brand,
            Optional<String> lastDigits, Field<String> token) {
        Instrument instrument() {
            return new Instrument(id.get(), handler.get(), type.get(), brand, lastDigits);
        }
    }

    /** The payment; a body without exactly one instrument to use is bad input. */
    public AskedPayment read(Input in) {
        Optional<List<Sent>> sent = in.objects("/payment/instruments", PaymentReading::sent).required().size(1, MOST).optional();
        Optional<Integer> chosen = sent.flatMap(instruments -> chosen(in, instruments));
        chosen.ifPresent(index -> sent.get().get(index).token().required());
        Supplier<AskedPayment> payment = () -> payment(sent.get().get(chosen.get()), chosen.get());
        return in.read(payment);
    }

    private AskedPayment payment(Sent sent, int index) {
        boolean ours = sent.handler().get().equals(handler.id());
        Message stranger = Message.recoverable("unknown_payment_handler", "$.payment.instruments[" + index + "].handler_id",
                "Must be the id of a handler in ucp.payment_handlers.");
        return new AskedPayment(sent.instrument(), sent.token().get(), ours ? Optional.empty() : Optional.of(stranger));
    }

    private static Sent sent(Input in) {
        return new Sent(in.flag("/selected").optional(), in.text("/id").required().max(ID), in.text("/handler_id").required().max(ID),
                in.text("/type").required().max(TYPE), Texts.optional(in, "/display/brand", BRAND),
                Texts.optional(in, "/display/last_digits", DIGITS), in.text("/credential/token").max(TOKEN));
    }

    private static Optional<Integer> chosen(Input in, List<Sent> sent) {
        List<Integer> selected = IntStream.range(0, sent.size()).filter(i -> sent.get(i).selected().orElse(false)).boxed().toList();
        if (sent.size() == 1 && sent.getFirst().selected().isEmpty()) {
            return Optional.of(0);
        }
        if (selected.size() != 1) {
            in.fault("ambiguous_instrument", "/payment/instruments", "Exactly one instrument must be selected.");
            return Optional.empty();
        }
        return Optional.of(selected.getFirst());
    }
}
