package ai.disinto.core.issue;

import java.util.List;

/**
 * How the labels of a forge differ from a vocabulary.
 *
 * @param missing labels of the vocabulary that the forge does not have, to be created
 * @param differing labels of the forge whose colour is not the one of the vocabulary, to be reported and not changed
 * @param twins names that more than one label of the forge has, since forges do not keep them unique; in alphabetical
 *     order
 */
public record LabelComparison(List<FactoryLabel> missing, List<FactoryLabel> differing, List<String> twins) {

    /**
     * Copies the lists.
     *
     * @param missing labels that the forge does not have
     * @param differing labels of another colour, as the forge has them
     * @param twins names that more than one label has
     */
    public LabelComparison {
        missing = List.copyOf(missing);
        differing = List.copyOf(differing);
        twins = List.copyOf(twins);
    }

    /**
     * Answers whether nothing differs.
     *
     * @return {@code true} if there is nothing to create and nothing to report
     */
    public boolean isEmpty() {
        return missing.isEmpty() && differing.isEmpty() && twins.isEmpty();
    }
}
