package ai.disinto.core.ops;

import ai.disinto.core.internal.text.SourceLines;
import ai.disinto.core.issue.IssueReference;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The comments at the top of the TOML form: name of the item, filer and date, unblocked issues. */
final class HeaderComments {
    private Optional<String> name = Optional.empty();
    private Optional<String> filedBy = Optional.empty();
    private Optional<LocalDate> filedOn = Optional.empty();
    private final Set<IssueReference> unblocks = new LinkedHashSet<>();

    private HeaderComments() {}

    static HeaderComments of(SourceLines lines) {
        HeaderComments header = new HeaderComments();
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.text(i).strip();
            String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.startsWith("#")) {
                header.read(text.substring(1).strip());
            } else if (!text.isEmpty()) {
                break;
            }
        }
        return header;
    }

    Optional<String> name() {
        return name;
    }

    Optional<String> filedBy() {
        return filedBy;
    }

    Optional<LocalDate> filedOn() {
        return filedOn;
    }

    Set<IssueReference> unblocks() {
        return unblocks;
    }

    private void read(String comment) {
        int colon = comment.indexOf(':');
        String value = comment.substring(colon + 1).strip();
        switch (comment.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT)) {
            case "vault item", "vault action", "item" ->
                name = Optional.of(value).filter(text -> !text.isEmpty());
            case "filed by" -> readFiler(value);
            case "unblocks" -> IssueMentions.in(value).forEach(mention -> unblocks.add(mention.issue()));
            default -> {
                // a comment for people
            }
        }
    }

    /** Reads {@code gardener (2026-05-01)}. */
    private void readFiler(String value) {
        int open = value.lastIndexOf('(');
        filedBy = Optional.of((open < 0 ? value : value.substring(0, open)).strip())
                .filter(text -> !text.isEmpty());
        if (open >= 0 && open + 11 <= value.length()) {
            filedOn = WaitingDate.parse(value.substring(open + 1, open + 11));
        }
    }
}
