package ai.disinto.core.ops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request while it is put together; {@link HumanRequest#draft} begins one. Needed are what, why, a step or an option,
 * a consequence and an issue. Not safe to share between threads.
 */
public final class RequestDraft {
    private final String title;
    private Optional<String> what = Optional.empty();
    private Optional<String> why = Optional.empty();
    private Optional<LocalDate> since = Optional.empty();
    private final List<String> steps = new ArrayList<>();
    private final List<RequestOption> options = new ArrayList<>();
    private final List<String> consequences = new ArrayList<>();
    private final List<UnblockedIssue> issues = new ArrayList<>();

    RequestDraft(String title) {
        this.title = DraftText.line("title", title);
    }

    /**
     * Says which resource or decision is needed.
     *
     * @param text one or more lines
     * @return this draft
     * @throws IllegalArgumentException if the text is blank or would begin another part
     * @throws IllegalStateException if it has been said before
     */
    public RequestDraft what(String text) {
        what = once("what", what, DraftText.block("text", text));
        return this;
    }

    /**
     * Says what is blocked, and what that blocks.
     *
     * @param text one or more lines; the date is added by {@link #waitingSince}
     * @return this draft
     * @throws IllegalArgumentException if the text is blank or would begin another part
     * @throws IllegalStateException if it has been said before
     */
    public RequestDraft why(String text) {
        why = once("why", why, DraftText.block("text", text));
        return this;
    }

    /**
     * Says since when the work waits. Without it the request has no age.
     *
     * @param date the day
     * @return this draft
     * @throws IllegalStateException if it has been said before
     */
    public RequestDraft waitingSince(LocalDate date) {
        since = once("waitingSince", since, Objects.requireNonNull(date, "date"));
        return this;
    }

    /**
     * Adds a step for the human.
     *
     * @param text one line
     * @return this draft
     * @throws IllegalArgumentException if the text is blank, has a line break, or reads as an option
     */
    public RequestDraft step(String text) {
        steps.add(DraftText.line("text", text));
        return this;
    }

    /**
     * Adds a way to choose. Options are named A, B, C in their order.
     *
     * @param text one line
     * @param recommended whether to recommend it; one at most
     * @return this draft
     * @throws IllegalArgumentException if the text is blank or has a line break
     */
    public RequestDraft option(String text, boolean recommended) {
        String name = "Option " + (char) ('A' + options.size() % 26);
        options.add(new RequestOption(name, DraftText.line("text", text), recommended));
        return this;
    }

    /**
     * Says what the factory does once the request is fulfilled.
     *
     * @param text one line
     * @return this draft
     * @throws IllegalArgumentException if the text is blank or has a line break
     */
    public RequestDraft consequence(String text) {
        consequences.add(DraftText.line("text", text));
        return this;
    }

    /**
     * Adds an issue that can go on then.
     *
     * @param issue the issue
     * @return this draft
     * @throws IllegalArgumentException if title or qualifier has a line break
     */
    public RequestDraft unblocks(UnblockedIssue issue) {
        Objects.requireNonNull(issue, "issue");
        issues.add(new UnblockedIssue(
                issue.issue(),
                issue.title().isEmpty() ? "" : DraftText.line("title", issue.title()),
                issue.qualifier().isEmpty() ? "" : DraftText.line("qualifier", issue.qualifier())));
        return this;
    }

    /**
     * Writes the request.
     *
     * @return the request in Markdown
     * @throws IllegalStateException if a part is missing, or more than one option is recommended
     * @throws IllegalArgumentException if a text reads as something else than it was given as
     */
    public HumanRequest build() {
        require("what", what.isPresent());
        require("why", why.isPresent());
        require("step", !steps.isEmpty() || !options.isEmpty());
        require("consequence", !consequences.isEmpty());
        require("unblocks", !issues.isEmpty());
        if (options.stream().filter(RequestOption::recommended).count() > 1) {
            throw new IllegalStateException("more than one option is recommended: recommend one of " + options.size());
        }
        HumanRequest request = HumanRequest.parse(text(), "new request");
        DraftText.requireSame("title", title, request.title());
        DraftText.requireSame("options", options, request.options());
        DraftText.requireSame("unblocks", issues.stream().distinct().toList(), request.unblocks());
        DraftText.requireSame("waitingSince", since, request.waitingSince());
        List<String> expected = new ArrayList<>(steps);
        expected.addAll(options.isEmpty() ? List.of() : List.of("Choose one:"));
        DraftText.requireSame("steps", expected, request.steps());
        return request;
    }

    private String text() {
        StringBuilder out = new StringBuilder("# Request: ").append(title).append('\n');
        heading(out, RequestPart.WHAT).append(what.orElse("")).append('\n');
        heading(out, RequestPart.WHY).append(why.orElse("")).append('\n');
        since.ifPresent(date -> out.append("Waiting since ").append(date).append(".\n"));
        heading(out, RequestPart.HUMAN_ACTION);
        for (int i = 0; i < steps.size(); i++) {
            out.append(i + 1).append(". ").append(steps.get(i)).append('\n');
        }
        if (!options.isEmpty()) {
            out.append(steps.size() + 1).append(". Choose one:\n");
        }
        for (RequestOption option : options) {
            String mark = option.recommended() ? " (recommended)" : "";
            out.append("   - **").append(option.name()).append(mark).append(":** ");
            out.append(option.text()).append('\n');
        }
        heading(out, RequestPart.FACTORY_WILL_THEN);
        consequences.forEach(each -> out.append("- ").append(each).append('\n'));
        heading(out, RequestPart.UNBLOCKS);
        issues.stream().distinct().forEach(each -> appendIssue(out, each));
        return out.toString();
    }

    private static void appendIssue(StringBuilder out, UnblockedIssue issue) {
        out.append("- ").append(issue.issue());
        out.append(issue.title().isEmpty() ? "" : " — " + issue.title());
        out.append(issue.qualifier().isEmpty() ? "" : " (" + issue.qualifier() + ")");
        out.append('\n');
    }

    private static StringBuilder heading(StringBuilder out, RequestPart part) {
        return out.append("\n## ").append(part.heading()).append('\n');
    }

    private static <T> Optional<T> once(String property, Optional<T> before, T value) {
        if (before.isPresent()) {
            throw new IllegalStateException(property + " has been given before: give it once");
        }
        return Optional.of(value);
    }

    private static void require(String property, boolean given) {
        if (!given) {
            throw new IllegalStateException(property + " has not been given: a request cannot do without it");
        }
    }
}
