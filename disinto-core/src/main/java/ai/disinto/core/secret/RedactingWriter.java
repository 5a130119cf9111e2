package ai.disinto.core.secret;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/**
 * Writes a text on with its secrets replaced, as it comes, in pieces of any size: a secret that two writes share is found.
 * A line is written on when it has ended, so a prompt without a line break comes with what follows or at the end; of a
 * line beyond 64 KiB, all but the last part. The result is that of {@link SecretScanner#redact}, whatever the pieces.
 *
 * <p>Not for use by several threads at once.
 */
public final class RedactingWriter extends Writer {
    private final Appendable target;
    private final LineFeed feed;
    private boolean closed;

    RedactingWriter(TextScan scan, Appendable target) {
        this.target = target;
        this.feed = new LineFeed(scan, new Replacing(target));
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        Objects.requireNonNull(characters, "characters");
        write(new String(characters, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        Objects.requireNonNull(text, "text");
        Objects.checkFromIndexSize(offset, length, text.length());
        if (closed) {
            throw new IOException("this writer is closed: nothing can be redacted behind the end of a text");
        }
        feed.append(text, offset, offset + length);
    }

    /** Flushes what the target has; a line that has not ended stays back. */
    @Override
    public void flush() throws IOException {
        if (target instanceof Flushable flushable) {
            flushable.flush();
        }
    }

    /** Ends the text and writes the rest of it. The target stays open. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            feed.finish();
            flush();
        }
    }

    /** Writes text as it is, and one replacement for a secret or for each line of a key. */
    private record Replacing(Appendable target) implements LineFeed.Output {
        @Override
        public void text(String from, int start, int end) throws IOException {
            target.append(from, start, end);
        }

        @Override
        public void secret(Span span) throws IOException {
            target.append(SecretScanner.REPLACEMENT);
        }

        @Override
        public void more(int length) {}
    }
}
