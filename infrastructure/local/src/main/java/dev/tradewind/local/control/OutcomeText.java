package dev.tradewind.local.control;

import dev.tradewind.local.functions.Outcome;

final class OutcomeText {

    private OutcomeText() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered _ -> "ok";
            case Outcome.Failed failed -> failed.error() + ": " + failed.message();
            case Outcome.TimedOut late -> "timed out after " + late.after();
            case Outcome.Throttled _ -> "no free environment";
        };
    }
}
