package ai.disinto.forge.webhook;

import ai.disinto.core.DisintoException;
import java.util.Objects;

/** A message is none that the webhook sent. Neither the message of this exception nor its fields show what was sent. */
public final class RefusedDeliveryException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /** Why a message was refused. */
    public enum Reason {
        /** It has no signature, or an empty one: the webhook has no secret. */
        UNSIGNED(401, "it has no signature; give the webhook the secret that the receiver knows"),
        /** The signature is of another secret or of another body. */
        WRONG_SIGNATURE(401, "its signature is wrong; compare the secret of the webhook with that of the receiver"),
        /** The body has more bytes than the receiver takes. */
        TOO_LARGE(413, "its body is too large; raise the limit if the webhook is known to send that much"),
        /** No header tells one delivery from another. */
        NO_ID(400, "no header gives its id; look for a proxy that drops X-Forgejo-Delivery"),
        /** No header names the event. */
        NO_EVENT(400, "no header names its event; look for a proxy that drops X-Forgejo-Event"),
        /** The body was signed, but is no JSON object. */
        NO_JSON(400, "its body is no JSON object; set the content type of the webhook to application/json");

        private final int status;
        private final String words;

        Reason(int status, String words) {
            this.status = status;
            this.words = words;
        }

        /** {@return the status that an HTTP server should answer with} */
        public int status() {
            return status;
        }
    }

    private final transient Reason reason;

    /**
     * Makes an exception.
     *
     * @param reason why the message was refused
     */
    public RefusedDeliveryException(Reason reason) {
        super("a delivery of a webhook was refused: " + Objects.requireNonNull(reason, "reason").words);
        this.reason = reason;
    }

    /** {@return why the message was refused} */
    public Reason reason() {
        return reason;
    }
}
