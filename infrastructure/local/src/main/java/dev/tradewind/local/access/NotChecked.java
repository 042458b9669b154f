package dev.tradewind.local.access;

/** A request in a form whose permissions are not checked here; what cannot be checked is refused. */
final class NotChecked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotChecked(String form) {
        super("the local stack does not check the permissions of " + form);
    }
}
