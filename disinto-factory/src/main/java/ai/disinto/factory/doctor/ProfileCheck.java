package ai.disinto.factory.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.forge.Forge;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.Optional;

/** Whether an agent has a place to keep what it learned, to itself. */
final class ProfileCheck {
    private final Forge forge;
    private final Diagnosis out;

    ProfileCheck(Forge forge, Diagnosis out) {
        this.forge = forge;
        this.out = out;
    }

    /** Answers its name where it is there. */
    Optional<RepositorySlug> examine(AgentEntry agent, User account) {
        String slug = account.login() + "/.profile";
        Optional<Repository> found = forge.repository(slug).find();
        if (found.isEmpty()) {
            out.add(
                    StaffCode.PROFILE_MISSING,
                    agent,
                    new Words(
                            "there is no repository " + slug + ": it works by the factory's formula and forgets its"
                                    + " lessons",
                            Remedies.hire(agent, "make it, private: POST /admin/users/" + account.login() + "/repos")));
        } else if (!found.get().isPrivate()) {
            out.add(
                    StaffCode.PROFILE_PUBLIC,
                    agent,
                    new Words(
                            "everybody may read " + slug + ", its journal included",
                            "PATCH /repos/" + slug + " {\"private\": true}"));
        }
        return found.map(Repository::slug);
    }
}
