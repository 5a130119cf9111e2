package ai.disinto.compose.caddy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One line of a Caddyfile, and the block that it opens, if any. */
record Directive(List<String> comment, List<CaddyWord> words, Optional<List<Directive>> block) {
    Directive {
        comment = List.copyOf(comment);
        words = List.copyOf(words);
        block = block.map(List::copyOf);
    }

    /** A line of names that the program knows, with a blank between each, and of other words after them. */
    static Directive line(String names, CaddyWord... more) {
        List<CaddyWord> words = new ArrayList<>();
        if (!names.isEmpty()) {
            Arrays.stream(names.split(" ")).map(CaddyWord::text).forEach(words::add);
        }
        words.addAll(List.of(more));
        return new Directive(List.of(), words, Optional.empty());
    }

    Directive holding(List<Directive> lines) {
        return new Directive(comment, words, Optional.of(lines));
    }

    Directive holding(Directive... lines) {
        return holding(List.of(lines));
    }

    Directive explained(String... lines) {
        return new Directive(List.of(lines), words, block);
    }
}
