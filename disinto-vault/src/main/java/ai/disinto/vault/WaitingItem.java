package ai.disinto.vault;

import ai.disinto.core.internal.secret.VisibleText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Something that waits for people.
 *
 * @param kind what it is
 * @param path the file it is about, in the operations repository
 * @param title what it is called
 * @param issue the number of the pull request or issue where people answer, if there is one
 * @param since since when it waits, if that is known
 * @param waitsFor the accounts of those who can end the waiting; empty if anybody can
 * @param blocks what cannot go on before: issues, and items of the prerequisite tree
 * @param reason why it waits, and what to do
 */
public record WaitingItem(
        Kind kind,
        String path,
        String title,
        OptionalInt issue,
        Optional<Instant> since,
        List<String> waitsFor,
        List<String> blocks,
        String reason) {
    /** Kinds of what waits. */
    public enum Kind {
        /** An action is asked for, and nobody approved it yet. */
        REQUEST,
        /** A file on a trusted branch may not run. */
        REFUSED,
        /** A run of which nobody knows how it ended. */
        UNCLEAR,
        /** A person is asked to do something. */
        HUMAN_REQUEST
    }

    /**
     * Copies the lists.
     *
     * @param kind what it is
     * @param path the file it is about
     * @param title what it is called
     * @param issue where people answer
     * @param since since when it waits
     * @param waitsFor who can end it
     * @param blocks what cannot go on before
     * @param reason why it waits
     */
    public WaitingItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(since, "since");
        waitsFor = List.copyOf(Objects.requireNonNull(waitsFor, "waitsFor"));
        blocks = List.copyOf(Objects.requireNonNull(blocks, "blocks"));
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Explains to a person what waits. Lines of the report begin with a word, lines that others wrote go on behind a mark;
     * control characters are shown and never sent to the terminal.
     *
     * @param now the present time, which the age is counted to
     * @return some lines
     */
    public String explain(Instant now) {
        Objects.requireNonNull(now, "now");
        StringBuilder out = new StringBuilder(
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(issue.isPresent() ? " #" + issue.getAsInt() : "")
                .append(' ')
                .append(VisibleText.of(path))
                .append(": ")
                .append(visible(title, "\n  | "));
        since.ifPresent(time -> out.append("\n  waits since ")
                .append(time)
                .append(", ")
                .append(Math.max(0, Duration.between(time, now).toDays()))
                .append(" days"));
        if (!waitsFor.isEmpty()) {
            out.append("\n  for ").append(VisibleText.of(String.join(", ", waitsFor)));
        }
        if (!blocks.isEmpty()) {
            out.append("\n  blocks ").append(VisibleText.of(String.join(", ", blocks)));
        }
        return out.append("\n  - ").append(visible(reason, "\n  - ")).toString();
    }

    /** Text of others line by line, so that none of it passes for a line of the report. */
    private static String visible(String text, String between) {
        return text.lines().map(VisibleText::of).collect(Collectors.joining(between));
    }
}
