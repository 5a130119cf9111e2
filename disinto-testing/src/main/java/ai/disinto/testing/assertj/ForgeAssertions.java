package ai.disinto.testing.assertj;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgeSnapshot;
import java.util.Objects;

/**
 * Where assertions about an embedded forge begin: {@code
 * assertThat(forge).repository("johba/harb").hasIssue("Fix the gate").isOpen().hasLabels("backlog");}. They look at the
 * memory of the forge, not through its API, so they neither need a token nor show up in its log of requests.
 */
public final class ForgeAssertions {
    private ForgeAssertions() {}

    /**
     * Begins with what a forge remembers now.
     *
     * @param forge a running forge
     * @return the assertions
     */
    public static ForgeAssert assertThat(EmbeddedForge forge) {
        return assertThat(Objects.requireNonNull(forge, "forge").snapshot());
    }

    /**
     * Begins with what a forge remembered at some time.
     *
     * @param snapshot of a forge
     * @return the assertions
     */
    public static ForgeAssert assertThat(ForgeSnapshot snapshot) {
        return new ForgeAssert(Objects.requireNonNull(snapshot, "snapshot"));
    }
}
