package ai.disinto.checks.docs;

import ai.disinto.checks.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A Markdown page: its fenced blocks, and the text around them. */
final class Page {
    private static final String FENCE = "```";

    private final Path file;
    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> prose;

    private Page(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        this.prose = new ArrayList<>(lines);
        findBlocks();
    }

    static Page read(Path file) {
        return of(file, Project.read(file));
    }

    static Page of(Path file, String text) {
        return new Page(file, text.lines().toList());
    }

    /** The pages that speak to users and contributors. */
    static List<Page> all() {
        return Project.pages().stream().map(Page::read).toList();
    }

    Path file() {
        return file;
    }

    /** The page's path within the project. */
    String name() {
        return Project.root().relativize(Project.root().resolve(file)).toString();
    }

    List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    Stream<Block> blocks(String language) {
        return blocks.stream().filter(block -> block.language().equals(language));
    }

    /** The lines outside fenced blocks; those inside are blank. */
    List<String> prose() {
        return Collections.unmodifiableList(prose);
    }

    /** The page with other lines in one of its blocks. */
    String withBlock(Block block, List<String> body) {
        List<String> out = new ArrayList<>(lines.subList(0, block.line()));
        out.addAll(body);
        out.addAll(lines.subList(block.line() + block.body().size(), lines.size()));
        return String.join("\n", out) + "\n";
    }

    private void findBlocks() {
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            boolean fence = lines.get(i).strip().startsWith(FENCE);
            if (fence || start >= 0) {
                prose.set(i, "");
            }
            if (fence && start >= 0) {
                blocks.add(block(start, i));
                start = -1;
            } else if (fence) {
                start = i;
            }
        }
        if (start >= 0) {
            throw new AssertionError(name() + ":" + (start + 1) + ": this block has no end");
        }
    }

    private Block block(int start, int end) {
        String language =
                lines.get(start).strip().substring(FENCE.length()).strip().toLowerCase(Locale.ROOT);
        return new Block(name(), start + 1, language, comment(start), List.copyOf(lines.subList(start + 1, end)));
    }

    /** The comment right above a block, blank lines between them allowed; empty for none. */
    private String comment(int start) {
        int i = start - 1;
        while (i >= 0 && lines.get(i).isBlank()) {
            i--;
        }
        String above = i < 0 ? "" : lines.get(i).strip();
        boolean comment = above.startsWith("<!--") && above.endsWith("-->");
        return comment ? above.substring(4, above.length() - 3).strip() : "";
    }

    /**
     * A fenced block.
     *
     * @param line the line of its opening fence, from 1
     * @param comment the HTML comment above it
     */
    record Block(String page, int line, String language, String comment, List<String> body) {
        String place() {
            return page + ":" + line;
        }
    }
}
