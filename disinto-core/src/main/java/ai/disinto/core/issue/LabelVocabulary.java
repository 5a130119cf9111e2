package ai.disinto.core.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The labels whose meaning a factory knows. Open: other labels may stand on an issue and mean nothing here. Immutable.
 */
public final class LabelVocabulary {
    private static final Pattern COLOUR = Pattern.compile("[0-9a-f]{6}");
    private static final LabelVocabulary DEFAULTS = of(DefaultLabels.ALL);

    private final Map<String, FactoryLabel> byName;

    private LabelVocabulary(Map<String, FactoryLabel> byName) {
        this.byName = byName;
    }

    /**
     * Answers the labels that every factory uses.
     *
     * @return the default vocabulary
     */
    public static LabelVocabulary defaults() {
        return DEFAULTS;
    }

    /**
     * Makes a vocabulary.
     *
     * @param labels the labels; of two with one name the later one counts
     * @return the vocabulary
     * @throws IllegalArgumentException if a colour is not six hexadecimal digits
     */
    public static LabelVocabulary of(Collection<FactoryLabel> labels) {
        Map<String, FactoryLabel> byName = new LinkedHashMap<>();
        for (FactoryLabel label : labels) {
            if (!COLOUR.matcher(label.colour()).matches()) {
                throw new IllegalArgumentException("the colour of the label " + label
                        + " must be six hexadecimal digits, got \"" + label.colour() + "\"");
            }
            byName.put(label.name(), label);
        }
        return new LabelVocabulary(byName);
    }

    /**
     * Answers this vocabulary with one more label.
     *
     * @param label the label, which replaces one of the same name
     * @return the larger vocabulary
     * @throws IllegalArgumentException if its colour is not six hexadecimal digits
     */
    public LabelVocabulary with(FactoryLabel label) {
        List<FactoryLabel> all = new ArrayList<>(byName.values());
        all.add(Objects.requireNonNull(label, "label"));
        return of(all);
    }

    /**
     * Answers the labels.
     *
     * @return the labels in the order they were given
     */
    public List<FactoryLabel> labels() {
        return List.copyOf(byName.values());
    }

    /**
     * Answers a label by its name.
     *
     * @param name the name, in the right letter case
     * @return the label, or empty if the name means nothing here
     */
    public Optional<FactoryLabel> find(String name) {
        return Optional.ofNullable(byName.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Answers which labels of an issue keep dev agents away from it.
     *
     * @param issue the issue
     * @return its labels that say it is no dev work; empty if a dev agent may claim it
     */
    public List<FactoryLabel> notDevWork(IssueState issue) {
        return issue.labels().stream()
                .flatMap(name -> find(name).stream())
                .filter(label -> !label.devWork())
                .toList();
    }

    /**
     * Compares a forge's labels with this vocabulary. Labels that mean nothing here are left alone.
     *
     * @param onForge every label that issues of the repository can have, those of its organisation included
     * @return what is missing, coloured differently, or there more than once
     */
    public LabelComparison compare(Collection<FactoryLabel> onForge) {
        Set<String> names = new HashSet<>();
        Set<String> twins = new TreeSet<>();
        for (FactoryLabel label : onForge) {
            if (!names.add(label.name())) {
                twins.add(label.name());
            }
        }
        return new LabelComparison(
                labels().stream().filter(each -> !names.contains(each.name())).toList(),
                onForge.stream().filter(this::isColouredDifferently).toList(),
                List.copyOf(twins));
    }

    private boolean isColouredDifferently(FactoryLabel label) {
        return find(label.name())
                .filter(expected -> !expected.colour().equals(label.colour()))
                .isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelVocabulary that && labels().equals(that.labels());
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    /** Answers the names. */
    @Override
    public String toString() {
        return "LabelVocabulary" + byName.keySet();
    }
}
