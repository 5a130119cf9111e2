package ai.disinto.core.secret;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds all forms of all known values in one pass, by the automaton of Aho and Corasick. */
final class KnownValues {
    /** Knows none. */
    static final KnownValues NONE = new KnownValues(Set.of());

    private final Set<Secret> secrets;
    private final Node root = new Node();
    private int longest;

    private KnownValues(Set<Secret> secrets) {
        this.secrets = secrets;
        secrets.stream()
                .flatMap(secret -> secret.parts().stream())
                .distinct()
                .forEach(part -> KnownForms.of(part).forEach(this::insert));
        link();
    }

    KnownValues and(Collection<Secret> more) {
        Set<Secret> all = new LinkedHashSet<>(secrets);
        all.addAll(more);
        return all.size() == secrets.size() ? this : new KnownValues(all);
    }

    /** The most characters that a find can have. */
    int longest() {
        return longest + 4;
    }

    void scan(String line, Spans spans) {
        if (longest == 0) {
            return;
        }
        Node node = root;
        for (int i = 0; i < line.length(); i++) {
            node = node.step(line.charAt(i), root);
            for (Node hit = node.form == null ? node.shorter : node; hit != null; hit = hit.shorter) {
                KnownForm form = hit.form;
                if (form != null && form.addTo(spans, line, i + 1)) {
                    break;
                }
            }
        }
    }

    private void insert(KnownForm form) {
        Node node = root;
        for (int i = 0; i < form.text().length(); i++) {
            char c = form.text().charAt(i);
            Node child = node.find(c);
            node = child == null ? node.add(c) : child;
        }
        node.form = node.form == null ? form : node.form;
        longest = Math.max(longest, form.text().length());
    }

    private void link() {
        Deque<Node> queue = new ArrayDeque<>();
        queue.add(root);
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            for (int i = 0; i < node.children.length; i++) {
                Node child = node.children[i];
                Node suffix = node == root ? root : node.suffix(root).step(node.keys[i], root);
                child.suffix = suffix;
                child.shorter = suffix.form == null ? suffix.shorter : suffix;
                queue.add(child);
            }
        }
    }

    /** What has been read of some forms: few ways lead on from most of them. */
    private static final class Node {
        private char[] keys = {};
        private Node[] children = {};
        private @Nullable Node suffix;
        private @Nullable Node shorter;
        private @Nullable KnownForm form;

        @Nullable
        Node find(char c) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == c) {
                    return children[i];
                }
            }
            return null;
        }

        Node add(char c) {
            Node child = new Node();
            keys = Arrays.copyOf(keys, keys.length + 1);
            children = Arrays.copyOf(children, keys.length);
            keys[keys.length - 1] = c;
            children[keys.length - 1] = child;
            return child;
        }

        Node suffix(Node root) {
            return suffix == null ? root : suffix;
        }

        Node step(char c, Node root) {
            Node node = this;
            Node next = node.find(c);
            while (next == null && node != root) {
                node = node.suffix(root);
                next = node.find(c);
            }
            return next == null ? root : next;
        }
    }
}
