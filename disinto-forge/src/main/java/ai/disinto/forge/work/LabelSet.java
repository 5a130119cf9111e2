package ai.disinto.forge.work;

import ai.disinto.core.issue.FactoryLabel;
import ai.disinto.core.issue.LabelComparison;
import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.forge.Created;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.model.Label;
import java.util.ArrayList;
import java.util.List;

/** Makes the labels of a vocabulary on a forge. */
final class LabelSet {
    private LabelSet() {}

    static LabelComparison ensure(ForgeRepository repository, LabelVocabulary vocabulary) {
        List<FactoryLabel> wanted = vocabulary.labels();
        List<Created<Label>> found = repository
                .labels()
                .ensure(wanted.stream().map(LabelSet::settings).toList());
        List<FactoryLabel> missing = new ArrayList<>();
        List<FactoryLabel> differing = new ArrayList<>();
        List<String> twins = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Created<Label> label = found.get(i);
            FactoryLabel there =
                    FactoryLabel.of(label.value().name(), label.value().color());
            if (label.isNew()) {
                missing.add(wanted.get(i));
            } else if (!there.colour().equals(wanted.get(i).colour())) {
                differing.add(there);
            }
            if (!label.twins().isEmpty()) {
                twins.add(there.name());
            }
        }
        return new LabelComparison(missing, differing, twins.stream().sorted().toList());
    }

    private static LabelSettings settings(FactoryLabel label) {
        return LabelSettings.of(label.name(), label.colour()).description(label.meaning());
    }
}
