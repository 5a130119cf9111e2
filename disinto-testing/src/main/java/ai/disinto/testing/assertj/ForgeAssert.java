package ai.disinto.testing.assertj;

import ai.disinto.testing.ForgeSnapshot;
import ai.disinto.testing.RepositorySnapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** What should be true of a forge. */
@SuppressWarnings("exports") // who uses this has the library on the module path
public final class ForgeAssert extends AbstractAssert<ForgeAssert, ForgeSnapshot> {
    ForgeAssert(ForgeSnapshot snapshot) {
        super(snapshot, ForgeAssert.class);
    }

    /**
     * Goes on with a repository, which must exist.
     *
     * @param name {@code owner/name}
     * @return assertions about it
     */
    public RepositoryAssert repository(String name) {
        Optional<RepositorySnapshot> found = actual.repository(Objects.requireNonNull(name, "name"));
        if (found.isEmpty()) {
            throw failure("there is no repository %s", name);
        }
        return new RepositoryAssert(found.get());
    }

    /**
     * Passes if there is no repository of this name.
     *
     * @param name {@code owner/name}
     * @return these assertions
     */
    public ForgeAssert hasNoRepository(String name) {
        if (actual.repository(Objects.requireNonNull(name, "name")).isPresent()) {
            throw failure("there is a repository %s", name);
        }
        return this;
    }

    /**
     * Passes if everything is as in another snapshot, but for ids, times and the like.
     *
     * @param expected such as one taken before
     * @return these assertions
     */
    public ForgeAssert isSameAs(ForgeSnapshot expected) {
        List<String> differences = actual.differencesFrom(Objects.requireNonNull(expected, "expected"));
        if (!differences.isEmpty()) {
            throw failure("the forge is otherwise:%n%s", String.join("\n", differences));
        }
        return this;
    }
}
