package ai.disinto.forge.work;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** The content of the file of a lock; the nonce tells two leases of one holder apart. */
record StackRecord(StackHolder holder, String nonce) {
    static final int LONGEST = 4096;
    private static final Decoder<StackRecord> DECODER =
            Decoder.of(StackRecord::read, "holder", "since", "heartbeat", "nonce");

    /** Answers nothing for what is torn or written by somebody else in another form. */
    static Optional<StackRecord> parse(byte[] content) {
        if (content.length > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonAnswer.object(content, DECODER));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    byte[] toBytes() {
        return JsonBody.of("holder", holder.holder())
                .with("since", holder.since())
                .with("heartbeat", holder.heartbeat())
                .with("nonce", nonce)
                .toBytes();
    }

    boolean isOf(StackRecord lease) {
        return nonce.equals(lease.nonce) && !nonce.isEmpty();
    }

    StackRecord at(Instant now) {
        return new StackRecord(new StackHolder(holder.holder(), holder.since(), now), nonce);
    }

    private static StackRecord read(JsonObject object) {
        return new StackRecord(
                new StackHolder(
                        object.requiredText("holder"),
                        object.requiredInstant("since"),
                        object.requiredInstant("heartbeat")),
                object.text("nonce"));
    }
}
