package ai.disinto.factory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys of the own claims of a project: written before a claim is made, so that another process can go on with it. */
record ClaimMemory(WorkFolder folder) {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]{1,40}) ([A-Za-z0-9._-]{8,64})");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** A claim, and whose it is. */
    record Key(int issue, String login, String nonce) {}

    void keep(Key key) {
        folder.write(file(key.issue()), key.login() + " " + key.nonce() + "\n");
    }

    /** Forgets this claim; the key of another one of the issue stays. */
    void forget(int issue, String nonce) {
        if (key(issue).anyMatch(kept -> kept.nonce().equals(nonce))) {
            folder.delete(file(issue));
        }
    }

    /** All of them by issue; what is no key is passed by. */
    List<Key> all() {
        return folder.names("claims").stream()
                .filter(name -> NUMBER.matcher(name).matches())
                .map(Integer::valueOf)
                .sorted()
                .flatMap(this::key)
                .toList();
    }

    private Stream<Key> key(int issue) {
        Optional<Matcher> line =
                folder.read(file(issue)).map(text -> LINE.matcher(text.strip())).filter(Matcher::matches);
        return line.stream().map(found -> new Key(issue, found.group(1), found.group(2)));
    }

    private static String file(int issue) {
        return "claims/" + issue;
    }
}
