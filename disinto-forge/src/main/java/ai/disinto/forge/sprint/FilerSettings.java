package ai.disinto.forge.sprint;

import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.forge.ForgeRepository;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What a filer goes by.
 *
 * @param authors whose issues are believed; empty for the account that asks
 * @param formerSlugs what sprints were called before
 * @param refusals labels that say of a closed issue that it was not done
 * @param settlesRefused whether such an issue is settled nevertheless
 * @param vocabulary the labels that may be made
 */
record FilerSettings(
        ForgeRepository repository,
        Optional<Set<String>> authors,
        Set<String> formerSlugs,
        Set<String> refusals,
        boolean settlesRefused,
        LabelVocabulary vocabulary) {
    private static final Set<String> REFUSALS = Set.of(
            "rejected",
            "duplicate",
            "wontfix",
            "invalid",
            "not-planned",
            "Reviewed/Duplicate",
            "Reviewed/Invalid",
            "Reviewed/Won't Fix",
            "Status/Abandoned");

    static FilerSettings of(ForgeRepository repository) {
        return new FilerSettings(repository, Optional.empty(), Set.of(), REFUSALS, false, LabelVocabulary.defaults());
    }

    FilerSettings withAuthors(Collection<String> logins) {
        Optional<Set<String>> set = Optional.of(Set.copyOf(logins));
        return new FilerSettings(repository, set, formerSlugs, refusals, settlesRefused, vocabulary);
    }

    FilerSettings withFormerSlugs(Collection<String> slugs) {
        return new FilerSettings(repository, authors, Set.copyOf(slugs), refusals, settlesRefused, vocabulary);
    }

    FilerSettings withRefusals(Collection<String> labels) {
        return new FilerSettings(repository, authors, formerSlugs, Set.copyOf(labels), settlesRefused, vocabulary);
    }

    FilerSettings withRefusedSettled() {
        return new FilerSettings(repository, authors, formerSlugs, refusals, true, vocabulary);
    }

    FilerSettings withVocabulary(LabelVocabulary labels) {
        return new FilerSettings(repository, authors, formerSlugs, refusals, settlesRefused, labels);
    }
}
