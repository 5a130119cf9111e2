package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownHeading;
import java.util.List;
import java.util.Optional;

/** Reads the title of a pitch. A file may begin with the title as a first heading of its own. */
final class TitleReader {
    private final PitchText pitch;
    private String title;
    private String name;

    TitleReader(PitchText pitch, String slug) {
        this.pitch = pitch;
        this.title = slug;
        this.name = slug;
    }

    void read() {
        List<MarkdownHeading> titles = pitch.titles();
        Optional<MarkdownHeading> sprint = titles.stream()
                .filter(heading -> sprintName(heading.text()).isPresent())
                .findFirst();
        MarkdownHeading chosen = sprint.orElse(titles.isEmpty() ? null : titles.get(0));
        if (chosen == null) {
            pitch.problems()
                    .error(
                            "sprint.no-title",
                            pitch.problems().start(),
                            "the pitch has no title",
                            "begin it with the line \"# Sprint: name\"");
            return;
        }
        title = chosen.text();
        name = sprintName(title).orElse(title);
        if (sprint.isEmpty()) {
            pitch.problems()
                    .warning(
                            "sprint.title-form",
                            pitch.lines().location(chosen.line(), chosen.textStart()),
                            "the title does not say that this is a sprint",
                            "write it as \"# Sprint: name\"");
        } else if (titles.size() > 1) {
            MarkdownHeading other = titles.get(0).equals(chosen) ? titles.get(1) : titles.get(0);
            pitch.problems()
                    .info(
                            "sprint.more-titles",
                            pitch.lines().location(other.line(), other.textStart()),
                            "the pitch has another title besides \"" + title + "\"",
                            "remove it; the title that begins with \"Sprint\" counts");
        }
        reportSlug();
    }

    String title() {
        return title;
    }

    String name() {
        return name;
    }

    private void reportSlug() {
        String slug = SprintSlug.ofSource(pitch.source().name());
        if (!SprintSlug.isPortable(slug)) {
            pitch.problems()
                    .warning(
                            "sprint.unsafe-slug",
                            pitch.problems().start(),
                            "the name \"" + slug + "\" of the document does not fit into branches and markers",
                            "name the file with letters, digits and dashes, and end it in .md");
        }
    }

    private static Optional<String> sprintName(String title) {
        TextCursor cursor = new TextCursor(title);
        boolean sprint = cursor.skipWord("Sprint");
        cursor.skipBlanks();
        cursor.skipWord("pitch");
        cursor.skipBlanks();
        boolean named = sprint && cursor.skip(':');
        return named && !cursor.rest().isEmpty() ? Optional.of(cursor.rest()) : Optional.empty();
    }
}
