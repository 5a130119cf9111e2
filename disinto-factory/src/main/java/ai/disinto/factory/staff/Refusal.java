package ai.disinto.factory.staff;

import ai.disinto.core.DisintoException;
import ai.disinto.core.internal.secret.VisibleText;
import ai.disinto.factory.staff.StaffException.Reason;
import java.util.List;

/** Makes the exceptions of staffing: what was attempted, why it cannot be, and what to do next. */
final class Refusal {
    private Refusal() {}

    static StaffException of(Reason reason, String message) {
        return new StaffException(reason, VisibleText.of(message), List.of(), null);
    }

    static StaffException of(Reason reason, String attempted, DisintoException cause) {
        return new StaffException(reason, VisibleText.of(attempted) + ": " + cause.getMessage(), List.of(), cause);
    }
}
