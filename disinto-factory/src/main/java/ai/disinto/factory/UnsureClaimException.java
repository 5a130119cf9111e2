package ai.disinto.factory;

import ai.disinto.core.DisintoException;

/** Nobody knows whether the claim on an issue still holds, so no agent works for it. */
final class UnsureClaimException extends DisintoException {
    private static final long serialVersionUID = 1L;

    UnsureClaimException(String message) {
        super(message);
    }
}
