package ai.disinto.core.ops;

import ai.disinto.core.issue.IssueReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads bullets such as {@code - #44 — TLS certificate (indirectly)}, and mentions in free text. */
final class UnblocksReader {
    private static final String BETWEEN = " \t,&+*_`[]";

    private final List<UnblockedIssue> found = new ArrayList<>();
    private final Set<IssueReference> seen = new HashSet<>();

    List<UnblockedIssue> found() {
        return List.copyOf(found);
    }

    /** Reads one line; answers false for a bullet that names no issue. */
    boolean read(String line) {
        Optional<ListItem> item = ListItem.read(line);
        String text = item.map(ListItem::text).orElseGet(line::strip);
        List<IssueMentions.Mention> mentions = IssueMentions.in(text);
        List<IssueMentions.Mention> leading = leading(text, mentions);
        if (leading.isEmpty()) {
            mentions.forEach(mention -> add(mention.issue(), "", ""));
            return item.isEmpty() || !mentions.isEmpty();
        }
        String rest = text.substring(leading.get(leading.size() - 1).end());
        String title = withoutSeparator(rest);
        int open = title.endsWith(")") ? title.lastIndexOf('(') : -1;
        String name = open < 0 ? title : title.substring(0, open).strip();
        String qualifier = open < 0 ? "" : title.substring(open + 1, title.length() - 1);
        leading.forEach(mention -> add(mention.issue(), name, qualifier));
        return true;
    }

    private void add(IssueReference issue, String title, String qualifier) {
        if (seen.add(issue)) {
            found.add(new UnblockedIssue(issue, title, qualifier));
        }
    }

    /** The mentions at the beginning of a line, with nothing but separators between them. */
    private static List<IssueMentions.Mention> leading(String text, List<IssueMentions.Mention> mentions) {
        int at = 0;
        int count = 0;
        for (IssueMentions.Mention mention : mentions) {
            boolean joined = count > 0 && at + 1 == mention.start() && "-–/".indexOf(text.charAt(at)) >= 0;
            at += joined ? 1 : 0;
            while (at < mention.start() && BETWEEN.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (text.startsWith("and ", at)) {
                at += 4;
            }
            if (at != mention.start()) {
                break;
            }
            at = mention.end();
            count++;
        }
        return mentions.subList(0, count);
    }

    private static String withoutSeparator(String rest) {
        int at = 0;
        while (at < rest.length() && " \t—–-:*_`]".indexOf(rest.charAt(at)) >= 0) {
            at++;
        }
        return rest.substring(at).strip();
    }
}
