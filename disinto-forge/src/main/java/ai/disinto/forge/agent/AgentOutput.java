package ai.disinto.forge.agent;

import ai.disinto.core.secret.RedactingWriter;
import ai.disinto.forge.internal.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a program says: read for its meaning, and redacted before it goes anywhere. Used by one thread after another. */
final class AgentOutput implements AutoCloseable {
    /** Longer lines mean nothing. */
    private static final int LONGEST_LINE = 4 << 20;

    private final ProcessAgentSettings settings;
    private final AgentTask task;
    private final RedactingWriter writer;
    private final CompletableFuture<Duration> lastWord = new CompletableFuture<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder tail = new StringBuilder();
    private boolean isTooLong;
    private boolean isListenerLost;
    private Optional<String> session = Optional.empty();
    private Optional<AgentRun.Ending> result = Optional.empty();

    AgentOutput(ProcessAgentSettings settings, AgentTask task) {
        this.settings = settings;
        this.task = task;
        this.writer = settings.secrets().redacting(new Sink());
    }

    ChildProcess.Talk talk(String input) {
        return new ChildProcess.Talk(input, this::take, Long.MAX_VALUE, lastWord);
    }

    /** Its last characters. */
    String tail() {
        return tail.toString();
    }

    Optional<String> session() {
        return session;
    }

    Optional<AgentRun.Ending> result() {
        return result;
    }

    @Override
    public void close() {
        readLine();
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the sink never fails
        }
    }

    private void take(String part) {
        try {
            writer.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the sink never fails
        }
        boolean ends = part.endsWith("\n");
        isTooLong |= line.length() + part.length() > LONGEST_LINE;
        if (!isTooLong) {
            line.append(part);
        }
        if (ends) {
            readLine();
        }
    }

    private void readLine() {
        String whole = line.toString().stripTrailing();
        boolean means = !isTooLong && !whole.isEmpty();
        line.setLength(0);
        isTooLong = false;
        if (means) {
            read(whole);
        }
    }

    private void read(String whole) {
        OutputReader.Sign sign;
        try {
            sign = settings.reader().read(whole);
        } catch (RuntimeException e) {
            warn("the reader of the output of an agent failed with {0}", e);
            return;
        }
        session = sign.session().filter(AgentTask.Builder::isSession).or(() -> session);
        if (sign.result().isPresent()) {
            result = sign.result();
            lastWord.complete(settings.graces().afterResult());
        }
    }

    private void keep(String redacted) {
        tail.append(redacted);
        if (tail.length() > 2 * AgentRun.LONGEST_OUTPUT) {
            tail.delete(0, tail.length() - AgentRun.LONGEST_OUTPUT);
        }
        try {
            if (!isListenerLost) {
                settings.output().accept(task, redacted);
            }
        } catch (RuntimeException e) {
            isListenerLost = true;
            warn("whoever takes the output of an agent failed with {0} and gets no more", e);
        }
    }

    private static void warn(String text, RuntimeException e) {
        System.getLogger(AgentOutput.class.getName())
                .log(System.Logger.Level.WARNING, text, e.getClass().getName());
    }

    /** Takes redacted text. */
    private final class Sink implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            keep(text.toString());
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) {
            return append(String.valueOf(c));
        }
    }
}
