package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    @Test
    void followUps_areReadFromAnySection() {
        List<FollowUp> followUps = read("""
                ### Follow-up A: a `sync` command

                **Why**: people ask.

                ```
                **Dependency**: no
                ```

                **Dependency**: this sprint (needs
                the store).

                More.

                ### Follow-up B: limits
                Later.
                ### Following A: no
                """);
        assertThat(followUps).extracting(FollowUp::letter).containsExactly("A", "B");
        assertThat(followUps.get(0).title()).isEqualTo("a `sync` command");
        assertThat(followUps.get(0).dependency()).contains("this sprint (needs the store).");
        assertThat(followUps.get(0).text()).startsWith("**Why**").endsWith("More.");
        assertThat(followUps.get(1)).isEqualTo(new FollowUp("B", "limits", Optional.empty(), "Later."));
    }

    private static List<FollowUp> read(String text) {
        return Pitches.parse(Pitches.plain() + "\n## What this sprint does not yet enable\n" + text)
                .followUps();
    }
}
