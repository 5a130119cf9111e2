package ai.disinto.core.formula;

import ai.disinto.core.document.Parsed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Values for the variables of a formula, to be put into its texts. A value goes in once and is not read again: braces
 * in a value are only braces. Immutable; may be shared between threads.
 */
public final class Bindings {
    private final Map<String, String> values;
    private final Set<String> deferred;

    Bindings(Map<String, String> values, Set<String> deferred) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.deferred = Collections.unmodifiableSet(new LinkedHashSet<>(deferred));
    }

    /**
     * Answers the values, defaults included.
     *
     * @return values by the names of the variables, in the order of the formula
     */
    public Map<String, String> values() {
        return values;
    }

    /**
     * Answers which values are defaults that a shell has to expand, such as {@code ${HOST:-example.org}}.
     *
     * @return the names of the variables
     */
    public Set<String> deferred() {
        return deferred;
    }

    /**
     * Puts the values into a text for people and agents, as they are. Do not let a shell run the result, since values
     * may come from strangers: that is what {@link #shell} is for.
     *
     * @param text a text of the formula, in either reading
     * @return the text with every <code>{{name}}</code> replaced; or none, if a name is no variable
     */
    public Parsed<String> plain(String text) {
        return new Interpolation(this, Objects.requireNonNull(text, "text")).plain();
    }

    /**
     * Puts the values into a shell script so that each stays one piece of data, whatever is in it. The quoting is the
     * one of the place: between single quotes, between double quotes, in a here-document, in a comment, or bare, where
     * the value gets quotes of its own. Where no quoting is safe (in backticks, in {@code ${…}} and {@code $((…))},
     * behind a backslash or a dollar sign), and where the text does not read like a script (a quote that is never
     * closed, an apostrophe inside a word), only values of letters, digits and a few harmless signs go in, or none.
     *
     * <p>The script is read as bash reads it. A value that a command hands on to another interpreter ({@code eval},
     * {@code ssh}, {@code awk}) is not quoted for that one, and a value may still look like an option of a command.
     * {@linkplain #deferred() Deferred} defaults are left for the shell to expand, quoted so that they stay one word.
     *
     * @param script a script, not prose with commands in it
     * @return the script with every <code>{{name}}</code> replaced; or none, if a name is no variable or a value
     *     cannot be put in safely
     */
    public Parsed<String> shell(String script) {
        return new Interpolation(this, Objects.requireNonNull(script, "script")).shell();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bindings that && values.equals(that.values) && deferred.equals(that.deferred);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, deferred);
    }

    /** Answers the names; never the values, which may be credentials. */
    @Override
    public String toString() {
        return "Bindings" + values.keySet();
    }
}
