package ai.disinto.core.project;

import ai.disinto.core.internal.secret.CredentialText;
import java.util.Locale;
import java.util.Objects;

/** A second home of the project's code, pushed to after each merge. Immutable. */
public final class Mirror {
    private static final int LONGEST = 100;

    private final String name;
    private final String url;

    private Mirror(String name, String url) {
        this.name = name;
        this.url = url;
    }

    /**
     * Names a mirror.
     *
     * @param name the name of the git remote: letters, digits and underscores, no digit first
     * @param url what git pushes to, such as {@code git@host:owner/name.git}, without a password
     * @return the mirror
     * @throws IllegalArgumentException if the name is no such name, or the address is none that git can push to, holds
     *     a password, or would make git run a program
     */
    public static Mirror of(String name, String url) {
        Objects.requireNonNull(url, "url");
        if (!isName(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException("name of a mirror is " + Complaint.shown(name)
                    + ": use letters, digits and underscores, no digit first, since it becomes part of a variable");
        }
        UrlRules.git(url).complaint().ifPresent(complaint -> {
            throw complaint.asException("url");
        });
        return new Mirror(name, url);
    }

    /** A mirror of a file, whose address may hold a password. */
    static Mirror read(String name, String url) {
        return new Mirror(name, url);
    }

    static boolean isName(String name) {
        boolean letters = name.chars().allMatch(c -> TextRules.isLetterOrDigit(c) || c == '_');
        return letters && !name.isEmpty() && name.length() <= LONGEST && !Character.isDigit(name.charAt(0));
    }

    /**
     * Answers the name of the git remote.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Answers what git pushes to.
     *
     * @return the address; one that was read from a file may hold a password
     */
    public String url() {
        return url;
    }

    /**
     * Answers the variable that holds the address.
     *
     * @return {@code MIRROR_<NAME>}, in upper case
     */
    public String variable() {
        return "MIRROR_" + name.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mirror that && name.equals(that.name) && url.equals(that.url);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, url);
    }

    /** Answers name and address, a password left out. */
    @Override
    public String toString() {
        return name + " " + CredentialText.maskedUrls(url);
    }
}
