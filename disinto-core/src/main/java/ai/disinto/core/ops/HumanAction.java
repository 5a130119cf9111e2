package ai.disinto.core.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a human is to do: numbered steps, and options to choose from. */
final class HumanAction {
    private final boolean numbersAreOptions;
    private final List<String> steps = new ArrayList<>();
    private final List<RequestOption> options = new ArrayList<>();
    private @Nullable OptionHead option;
    private @Nullable StringBuilder text;
    private boolean afterBlank;

    private HumanAction(boolean numbersAreOptions) {
        this.numbersAreOptions = numbersAreOptions;
    }

    /** Reads the lines of the Markdown part, in which numbers are steps. */
    static HumanAction ofMarkdown(List<String> lines) {
        return new HumanAction(false).read(lines);
    }

    /** Reads the lines of the TOML description, in which numbers are options. */
    static HumanAction ofDescription(List<String> lines) {
        return new HumanAction(true).read(lines);
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    List<RequestOption> options() {
        return List.copyOf(options);
    }

    private HumanAction read(List<String> lines) {
        for (String line : lines) {
            Optional<ListItem> item = ListItem.read(line);
            Optional<OptionHead> head = OptionHead.read(item.map(ListItem::text).orElseGet(line::strip));
            if (head.isPresent()) {
                begin(head.get(), head.get().text());
            } else if (item.filter(ListItem::isNumbered).isPresent()) {
                begin(
                        numbersAreOptions ? numbered(item.get()) : null,
                        item.get().text());
            } else {
                goOn(line, item.isPresent());
            }
            afterBlank = line.isBlank();
        }
        end();
        return this;
    }

    private static OptionHead numbered(ListItem item) {
        return new OptionHead(item.number(), item.text(), OptionHead.isRecommended(item.text()));
    }

    /** Adds a line to the step or option before it; a new paragraph ends that. */
    private void goOn(String line, boolean item) {
        if (line.isBlank() || text == null) {
            return;
        }
        boolean indented = line.startsWith(" ") || line.startsWith("\t");
        if (afterBlank && !item && !indented) {
            end();
        } else {
            text.append('\n').append(line.strip());
        }
    }

    private void begin(@Nullable OptionHead head, String first) {
        end();
        option = head;
        text = new StringBuilder(first);
    }

    private void end() {
        if (text == null) {
            return;
        }
        if (option == null) {
            steps.add(text.toString());
        } else {
            options.add(new RequestOption(option.name(), text.toString(), option.recommended()));
        }
        option = null;
        text = null;
    }
}
