package ai.disinto.forge.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import ai.disinto.forge.manifest.ManifestAction.AddLabel;
import ai.disinto.forge.manifest.ManifestAction.CloseIssue;
import ai.disinto.forge.manifest.ManifestAction.ClosePull;
import ai.disinto.forge.manifest.ManifestAction.CreateIssue;
import ai.disinto.forge.manifest.ManifestAction.EditBody;
import ai.disinto.forge.manifest.ManifestAction.WriteComment;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ActionManifestPropertyTest {
    private static Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
        return any.filter(text -> ActionRules.text(text).isEmpty());
    }

    private static Arbitrary<String> lines() {
        return texts().filter(text -> ActionRules.line(text).isEmpty());
    }

    @Provide
    Arbitrary<List<ManifestEntry>> entries() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, Integer.MAX_VALUE);
        Arbitrary<ManifestAction> actions = Arbitraries.oneOf(
                Combinators.combine(numbers, texts()).as(EditBody::new),
                Combinators.combine(numbers, texts()).as(WriteComment::new),
                Combinators.combine(numbers, texts()).as(CloseIssue::new),
                Combinators.combine(numbers, lines()).as(AddLabel::new),
                Combinators.combine(lines(), texts(), lines().list().ofMaxSize(3))
                        .as(CreateIssue::new),
                numbers.map(ClosePull::new));
        return Combinators.combine(actions, Arbitraries.of(true, false), texts())
                .as((action, sees, text) -> sees && action.target().isPresent()
                        ? ManifestEntry.of(action).seeing(SeenIssue.withBody(text))
                        : ManifestEntry.of(action))
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 200)
    void everyManifest_isWrittenAndReadAgain(@ForAll("entries") List<ManifestEntry> entries) {
        ActionManifest manifest = ActionManifest.of(entries);
        assertThat(ActionManifest.parse(manifest.render(), "m")).isEqualTo(manifest);
        assertThat(ActionManifest.parse(manifest.render(), "m").digest()).isEqualTo(manifest.digest());
    }

    @Property(tries = 200)
    void everyText_isReadOrRefused_andNeverBoth(
            @ForAll("entries") List<ManifestEntry> entries, @ForAll int at, @ForAll char c) {
        String text = ActionManifest.of(entries).render();
        int place = Math.floorMod(at, text.length());
        String changed = text.substring(0, place) + c + text.substring(place + 1);
        Parsed<ActionManifest> checked = ActionManifest.check(changed, "m");
        assertThat(checked.value().isPresent()).isEqualTo(checked.isValid());
    }
}
