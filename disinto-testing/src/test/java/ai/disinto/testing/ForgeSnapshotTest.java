package ai.disinto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgeSnapshotTest {
    /** Something done on a forge. */
    private interface Deed {
        void on(ForgeRepository repository, EmbeddedForge embedded);
    }

    private static ForgeSnapshot after(String time, Deed deed) {
        Instant now = Instant.parse(time);
        try (EmbeddedForge embedded =
                        EmbeddedForge.builder().clock(() -> now).calm().start();
                Forge forge = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            forge.repositories().create(NewRepository.named("x").initialized());
            deed.on(forge.repository("root1/x"), embedded);
            return embedded.snapshot();
        }
    }

    private static void file(ForgeRepository repository, String title) {
        repository.issues().create(NewIssue.titled(title));
    }

    @Test
    void sameDeeds_atOtherTimesAndInAnotherOrder_areEqual() {
        ForgeSnapshot one = after("2026-01-01T00:00:00Z", (x, embedded) -> {
            file(x, "A");
            file(x, "B");
            x.comments().create(2, "see #1 and " + embedded.url() + ", at 2026-01-01T00:00:00Z");
        });
        ForgeSnapshot other = after("2027-05-05T00:00:00Z", (x, embedded) -> {
            file(x, "B");
            file(x, "A");
            x.comments().create(1, "see #2 and " + embedded.url() + ", at 2027-05-05T00:00:00Z");
        });
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.lines()).anyMatch(line -> line.contains("see #{A} and {forge}, at {time}"));
    }

    @Test
    void commits_areNamedByWhatTheyContain() {
        ForgeSnapshot one = after("2026-01-01T00:00:00Z", ForgeSnapshotTest::commitAndMention);
        ForgeSnapshot other = after("2027-05-05T00:00:00Z", ForgeSnapshotTest::commitAndMention);
        assertThat(one).isEqualTo(other);
        assertThat(one.lines()).anyMatch(line -> line.contains("in {tree "));
    }

    private static void commitAndMention(ForgeRepository x, EmbeddedForge embedded) {
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        x.contents().create("new.txt", text, NewCommit.on("main"));
        String sha = x.branches().find("main").orElseThrow().commit();
        x.issues().create(NewIssue.titled("A").body("in " + sha + " and " + sha.substring(0, 10)));
    }

    @Test
    void whatIsOtherwise_isNamedWithMinusAndPlus() {
        ForgeSnapshot before = after("2026-01-01T00:00:00Z", (x, embedded) -> file(x, "A"));
        ForgeSnapshot more = after("2026-01-01T00:00:00Z", (x, embedded) -> {
            file(x, "A");
            file(x, "A");
            x.labels().create(LabelSettings.of("backlog", "#00ff00"));
        });
        List<String> differences = more.differencesFrom(before);
        assertThat(differences).hasSize(2).allMatch(line -> line.startsWith("+ root1/x "));
        assertThat(before.differencesFrom(more)).hasSize(2).allMatch(line -> line.startsWith("- root1/x "));
        assertThat(before.differencesFrom(before)).isEmpty();
    }

    @Test
    void dueDates_areKept() {
        ForgeSnapshot snapshot = after(
                "2026-01-01T00:00:00Z",
                (x, embedded) ->
                        x.issues().create(NewIssue.titled("A").dueDate(Instant.parse("2026-02-03T00:00:00Z"))));
        assertThat(snapshot.lines()).anyMatch(line -> line.contains("due_date=2026-02-03T"));
    }

    @Test
    void secrets_areInNoLine() {
        ForgeSnapshot snapshot = after("2026-01-01T00:00:00Z", (x, embedded) -> {
            String token = embedded.addAccount("bob", "the password of bob").reveal();
            assertThat(embedded.snapshot().toString())
                    .contains("account bob")
                    .doesNotContain(token)
                    .doesNotContain("the password of bob");
        });
        assertThat(snapshot.toString()).doesNotContain("password1");
    }
}
