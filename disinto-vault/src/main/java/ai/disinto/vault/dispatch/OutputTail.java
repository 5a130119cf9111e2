package ai.disinto.vault.dispatch;

import ai.disinto.core.secret.RedactingWriter;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.vault.action.ActionResult;
import java.io.IOException;

/** The end of the output of a run, without secrets, in bounded memory. Several threads may write. */
final class OutputTail {
    private static final int KEPT = ActionResult.LOG_LIMIT;

    private final StringBuilder end = new StringBuilder();
    private final RedactingWriter writer;
    private boolean closed;

    OutputTail(SecretScanner scanner) {
        this.writer = scanner.redacting(new Bounded());
    }

    /** Takes a piece; what comes after the end is dropped. */
    synchronized void write(String text) {
        try {
            if (!closed) {
                writer.write(text);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written to", e);
        }
    }

    /** Ends the output and answers its last characters. */
    synchronized String close() {
        try {
            if (!closed) {
                closed = true;
                writer.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written to", e);
        }
        return end.substring(Math.max(0, end.length() - KEPT));
    }

    private final class Bounded implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int from, int to) {
            end.append(text, Math.max(from, to - KEPT), to);
            if (end.length() > 4 * KEPT) {
                end.delete(0, end.length() - KEPT);
            }
            return this;
        }

        @Override
        public Appendable append(char c) {
            return append(String.valueOf(c));
        }
    }
}
