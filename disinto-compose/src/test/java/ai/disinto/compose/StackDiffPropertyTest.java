package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StackDiffPropertyTest {
    private static final List<FactoryStack> STACKS =
            new ArrayList<>(Scenarios.all().values());

    @Property(tries = 40)
    void fileBesideItself_inAnyOrderAndReadBack_hasNoDifference(@ForAll Random random) {
        ComposeFile file = any(random);
        ComposeFile read = ComposeFile.parse(RandomEdit.shuffled(file, random).render(), "docker-compose.yml");
        assertThat(StackDiff.between(file, read).changes()).isEmpty();
        assertThat(StackDiff.between(read, file).changes()).isEmpty();
    }

    @Property(tries = 2_000)
    void oneChange_isFoundWhereItIsAndNowhereElse(@ForAll Random random) {
        ComposeFile file = any(random);
        RandomEdit edit = RandomEdit.of(file, random);
        assertThat(StackDiff.between(file, edit.after()).changes())
                .isNotEmpty()
                .extracting(StackChange::place)
                .containsOnly(edit.place());
    }

    @Property(tries = 300)
    void severalChanges_hideNoneOfEachOther(@ForAll Random random) {
        ComposeFile file = any(random);
        ComposeFile changed = file;
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            RandomEdit edit = RandomEdit.of(changed, random);
            if (!places.contains(edit.place())) {
                changed = edit.after();
                places.add(edit.place());
            }
        }
        assertThat(StackDiff.between(file, changed).changes())
                .extracting(StackChange::place)
                .containsAll(places);
    }

    @Property(tries = 200)
    void diffOfTheOtherDirection_isTheReversedOne(@ForAll Random random) {
        ComposeFile one = any(random);
        ComposeFile other = random.nextBoolean()
                ? any(random)
                : RandomEdit.of(RandomEdit.of(one, random).after(), random).after();
        List<List<String>> forth = new ArrayList<>();
        List<List<String>> back = new ArrayList<>();
        StackDiff.between(one, other)
                .changes()
                .forEach(change -> forth.add(List.of(change.place(), change.before(), change.after())));
        StackDiff.between(other, one)
                .changes()
                .forEach(change -> back.add(List.of(change.place(), change.after(), change.before())));
        assertThat(back).containsExactlyInAnyOrderElementsOf(forth);
    }

    private static ComposeFile any(Random random) {
        return STACKS.get(random.nextInt(STACKS.size())).composeFile();
    }
}
