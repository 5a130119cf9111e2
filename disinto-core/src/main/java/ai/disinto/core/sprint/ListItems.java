package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the items of the lists in some lines. Lines below an item belong to it up to a blank line or a new item. */
final class ListItems {
    private final List<ListItem> items = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable ListItem open;

    private ListItems() {}

    static List<ListItem> of(MarkdownOutline outline, int from, int to) {
        ListItems reader = new ListItems();
        for (int i = from; i < to; i++) {
            reader.take(i, outline.prose(i), outline.heading(i).isPresent());
        }
        reader.close();
        return List.copyOf(reader.items);
    }

    private void take(int line, String prose, boolean heading) {
        Optional<ListItem> item = heading ? Optional.empty() : start(prose, line);
        if (item.isPresent()) {
            close();
            open = item.get();
            text.append(open.text());
        } else if (heading || prose.isBlank()) {
            close();
        } else if (open != null) {
            text.append(' ').append(prose.strip());
        }
    }

    private void close() {
        if (open != null) {
            items.add(new ListItem(text.toString().strip(), open.line(), open.start(), open.number()));
        }
        open = null;
        text.setLength(0);
    }

    /** Reads the first line of an item that stands at most three blanks in. */
    static Optional<ListItem> start(String prose, int line) {
        TextCursor cursor = new TextCursor(prose);
        cursor.skipBlanks();
        if (cursor.at() > 3) {
            return Optional.empty();
        }
        int number = cursor.number();
        boolean mark = number >= 0 ? cursor.skipAny(".)") : cursor.skipAny("-*+");
        if (!mark || (cursor.peek() != ' ' && cursor.peek() != '\t')) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        return Optional.of(new ListItem(cursor.rest(), line, cursor.at(), number));
    }
}
