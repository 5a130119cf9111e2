package ai.disinto.core.sprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts together the sub-issues that answers lead to. */
final class SubIssueChooser {
    private final List<ProposedSubIssue> core;
    private final List<ProposedVariant> variants;
    private final List<ConditionalList> lists;
    private final List<String> open = new ArrayList<>();

    SubIssueChooser(List<ProposedSubIssue> core, List<ProposedVariant> variants, List<ConditionalList> lists) {
        this.core = core;
        this.variants = variants;
        this.lists = lists;
    }

    SubIssueChoice choose(Map<Integer, String> answers) {
        List<ProposedSubIssue> chosen = new ArrayList<>(core);
        addVariants(chosen, answers);
        addLists(chosen, answers);
        return new SubIssueChoice(chosen, open);
    }

    private void addVariants(List<ProposedSubIssue> chosen, Map<Integer, String> answers) {
        Set<Integer> forks =
                variants.stream().map(ProposedVariant::fork).collect(Collectors.toCollection(TreeSet::new));
        Map<String, ProposedSubIssue> byKey = variants.stream()
                .collect(Collectors.toMap(
                        variant -> variant.fork() + variant.option(), ProposedVariant::subIssue, (a, b) -> a));
        for (int fork : forks) {
            String option = answers.get(fork);
            if (option == null) {
                open.add("fork " + fork + " has no answer");
            } else if (byKey.containsKey(fork + option)) {
                chosen.add(byKey.get(fork + option));
            } else {
                open.add("fork " + fork + " has no variant for option " + option);
            }
        }
    }

    private void addLists(List<ProposedSubIssue> chosen, Map<Integer, String> answers) {
        List<ConditionalList> whole =
                lists.stream().filter(ConditionalList::isWhole).toList();
        if (whole.isEmpty()) {
            lists.forEach(list -> open.add("\"" + list.title() + "\" changes a list that is not there"));
            return;
        }
        ConditionalList list =
                whole.stream().filter(each -> each.holds(answers)).findFirst().orElse(whole.get(0));
        List<ProposedSubIssue> items = new ArrayList<>(list.items());
        list.conditions().forEach((fork, option) -> {
            String answer = answers.get(fork);
            if (answer == null) {
                open.add("fork " + fork + " has no answer");
            } else if (!answer.equals(option)) {
                applyChanges(items, fork, answer);
            }
        });
        chosen.addAll(items);
    }

    private void applyChanges(List<ProposedSubIssue> items, int fork, String answer) {
        List<ConditionalList> deltas = lists.stream()
                .filter(list -> !list.isWhole() && list.conditions().equals(Map.of(fork, answer)))
                .toList();
        if (deltas.isEmpty()) {
            open.add("nothing is said about option " + answer + " of fork " + fork);
        }
        for (ConditionalList delta : deltas) {
            delta.changes().forEach(change -> apply(items, change));
        }
    }

    private void apply(List<ProposedSubIssue> items, ConditionalList.Change change) {
        boolean applied = false;
        for (int i = 0; i < items.size(); i++) {
            ProposedSubIssue item = items.get(i);
            if (change.numbers().stream().anyMatch(number -> item.key().equals(number.toString()))) {
                items.set(i, item.withChange(change.words()));
                applied = true;
            }
        }
        if (!applied) {
            open.add(change.words());
        }
    }
}
