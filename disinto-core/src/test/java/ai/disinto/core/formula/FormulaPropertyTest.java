package ai.disinto.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.graph.TopologicalOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FormulaPropertyTest {
    private static final String ALPHABET = "ab \\\\\\\"'`($|{}#\nnt";

    /** A formula with random needs of steps above, and random descriptions as they may stand in a basic string. */
    private static String formula(Random random, List<String> descriptions) {
        StringBuilder text = new StringBuilder(Formulas.HEAD);
        int steps = 1 + random.nextInt(12);
        for (int i = 0; i < steps; i++) {
            String description = "x" + letters(random);
            descriptions.add(description);
            text.append("\n# c\n\n\n\n[[steps]]\nid = \"s").append(i).append("\"\ntitle = \"T\"\ndescription = \"\"\"");
            text.append(description.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\"\"\nneeds = [");
            for (int need = 0; need < i; need++) {
                text.append(random.nextInt(3) == 0 ? "\"s" + need + "\",\n\n\n\n" : "");
            }
            text.append("]\n");
        }
        return text.toString();
    }

    private static String letters(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }

    @Property(tries = 200)
    void texts_areReadBack_andOrdersAreTopological(@ForAll long seed) {
        List<String> descriptions = new ArrayList<>();
        Formula formula = Formula.parse(formula(new Random(seed), descriptions), Formulas.FILE);
        assertThat(formula.steps())
                .extracting(step -> step.description().decoded())
                .isEqualTo(descriptions);
        Set<String> done = new HashSet<>();
        for (List<Step> level : formula.graph().levels()) {
            level.forEach(step -> assertThat(done).containsAll(step.needs()));
            level.forEach(step -> done.add(step.id()));
        }
        assertThat(done).hasSize(descriptions.size());
        assertThat(formula.graph().order()).isEqualTo(formula.steps());
    }

    @Property(tries = 200)
    void randomNeeds_formAGraph_orHaveACycle(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
        Random random = new Random(seed);
        int[][] needs = new int[size][];
        for (int i = 0; i < size; i++) {
            int self = i;
            needs[i] = random.ints(random.nextInt(3), 0, size)
                    .distinct()
                    .filter(need -> need != self)
                    .toArray();
        }
        int[] order = TopologicalOrder.of(needs);
        List<int[]> cycles = StepCycles.of(needs);
        assertThat(order.length == size).isEqualTo(cycles.isEmpty());
        for (int[] cycle : cycles) {
            for (int i = 0; i < cycle.length; i++) {
                assertThat(needs[cycle[i]]).contains(cycle[(i + 1) % cycle.length]);
            }
        }
    }

    @Property(tries = 300)
    void mutatedText_neverThrows_andRecoveryForgivesOnlyEscapes(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(formula(random, new ArrayList<>()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.setCharAt(random.nextInt(text.length()), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        SourceText source = SourceText.of(text.toString(), "x");
        Parsed<Formula> strict = Formula.check(source);
        Parsed<Formula> lenient = Formula.recover(source);
        assertThat(strict.value().isPresent()).isEqualTo(strict.isValid());
        boolean onlyEscapes =
                strict.errors().stream().allMatch(error -> error.code().equals("toml.invalid-escape"));
        assertThat(!lenient.isValid() || onlyEscapes).isTrue();
        lenient.value()
                .ifPresent(formula ->
                        assertThat(formula.edits()).hasSize(strict.errors().size()));
    }

    @Property(tries = 300)
    void bareValue_isOneQuotedWord(@ForAll long seed) {
        String value = letters(new Random(seed)).replace("\n", "");
        Formula formula =
                Formulas.read("[vars.x]\nrequired = true\n", Formulas.step("a").replace("D", "{{x}}"));
        String filled =
                formula.bind(Map.of("x", value)).orElseThrow().shell("{{x}}").orElseThrow();
        assertThat(filled).startsWith("'").endsWith("'");
        assertThat(filled.substring(1, filled.length() - 1).replace("'\\''", "\0"))
                .doesNotContain("'");
        assertThat(filled.substring(1, filled.length() - 1).replace("'\\''", "'"))
                .isEqualTo(value);
    }
}
