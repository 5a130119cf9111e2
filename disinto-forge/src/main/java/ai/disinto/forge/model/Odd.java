package ai.disinto.forge.model;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what answers say in roundabout ways. */
final class Odd {
    private Odd() {}

    static RepositorySlug required(JsonObject json) {
        return RepositorySlug.find(json.requiredText("full_name"))
                .orElseGet(() -> new RepositorySlug("unknown", "repository-" + json.requiredLong("id")));
    }

    static Optional<RepositorySlug> of(JsonObject json) {
        return RepositorySlug.find(json.text("full_name"));
    }

    static List<RepositorySlug> list(JsonObject json, String name) {
        return json.objects(name, Odd::of).stream().flatMap(Optional::stream).toList();
    }

    /** The number at the end of the first address that is there. */
    static OptionalInt number(JsonObject json, String... names) {
        for (String name : names) {
            String text = json.text(name);
            String last = text.substring(text.lastIndexOf('/') + 1);
            if (last.matches("[0-9]{1,9}")) {
                return OptionalInt.of(Integer.parseInt(last));
            }
        }
        return OptionalInt.empty();
    }

    static OptionalInt nestedNumber(JsonObject json, String name) {
        int number = json.object(name, issue -> issue.count("number")).orElse(0);
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    static OptionalInt subject(JsonObject json) {
        return json.object("subject", subject -> number(subject, "url")).orElse(OptionalInt.empty());
    }

    /** Where the words of git are: the answers of file changes have them one level higher. */
    static JsonObject commit(JsonObject json) {
        return json.object("commit", commit -> commit).orElse(json);
    }

    /** The account beside the words of git; without an id it is none. */
    static Optional<User> account(JsonObject json, String name) {
        return json.object(name, account -> account)
                .filter(account -> account.number("id", 0) > 0)
                .map(User::new);
    }

    /** The files of an answer to a change: one, or several, or none where they were deleted. */
    static List<ContentEntry> files(JsonObject json) {
        List<ContentEntry> several = json.objects("files", ContentEntry::new);
        return several.isEmpty()
                ? json.object("content", ContentEntry::new).map(List::of).orElse(List.of())
                : several;
    }
}
