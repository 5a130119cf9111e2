package ai.disinto.forge.pull;

import ai.disinto.forge.internal.comment.OwnComment;
import java.util.Optional;

/** The record of a walk where it stands: in a comment of the own account on the pull request. */
final class WalkLedger {
    private final WalkSettings settings;
    private final OwnComment comment;

    /** Reads it. */
    WalkLedger(WalkSettings settings) {
        this.settings = settings;
        this.comment = new OwnComment(
                        settings.repository(), settings.pull(), settings::account, WalkRecordText::isRecord)
                .read();
    }

    boolean exists() {
        return comment.text().isPresent();
    }

    Optional<WalkRecord> record() {
        return comment.text().flatMap(WalkRecordText::read);
    }

    /** Writes the record, if it is another one than what stands there. */
    void write(WalkRecord record) {
        comment.write(WalkRecordText.of(record, settings.limits()));
    }
}
