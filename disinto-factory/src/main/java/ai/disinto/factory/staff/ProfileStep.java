package ai.disinto.factory.staff;

import ai.disinto.core.agent.Role;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.FileChange;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Repository;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the private profile repository. Its files come first and its protection last, so that a protected profile is a
 * whole one; files that are there are never written.
 */
final class ProfileStep implements Step {
    static final String NAME = ".profile";
    private static final String MAIN = "main";
    private static final String JOURNAL = "journal";

    private final Office office;
    private final String login;
    private final List<Role> roles;

    ProfileStep(Office office, String login, List<Role> roles) {
        this.office = office;
        this.login = login;
        this.roles = roles;
    }

    @Override
    public Look look() {
        Map<String, String> files = files();
        Optional<Repository> found = profile().find();
        List<String> notices = new ArrayList<>();
        if (found.isPresent() && !found.get().isPrivate()) {
            notices.add("the profile " + login + "/" + NAME + " is public: everybody may read its journal");
        }
        if (found.isEmpty()) {
            return Look.of(step(Outcome.CREATED, String.join(", ", files.keySet())));
        }
        boolean whole = profile().protections().find(branch(found.get())).isPresent();
        return Look.of(whole ? step(Outcome.FOUND, "") : step(Outcome.CHANGED, "what is missing is added"))
                .withNotices(notices);
    }

    @Override
    public StaffStep run(Progress progress) {
        Optional<Repository> found = profile().find();
        String main = found.map(ProfileStep::branch).orElse(MAIN);
        if (found.isEmpty()) {
            create();
        } else if (profile().protections().find(main).isPresent()) {
            return step(Outcome.FOUND, "");
        }
        fill(main);
        profile().branches().ensure(JOURNAL, main);
        profile().protections().ensure(ProtectionRule.of(main).pushAllowed(false));
        return step(found.isEmpty() ? Outcome.CREATED : Outcome.CHANGED, "");
    }

    private void create() {
        try {
            office.forge()
                    .repositories()
                    .createFor(
                            login,
                            NewRepository.named(NAME)
                                    .isPrivate(true)
                                    .defaultBranch(MAIN)
                                    .description("What " + login + " works by, and what it learned"));
        } catch (ConflictException e) {
            // somebody made it since it was looked for
        }
    }

    private void fill(String main) {
        List<FileChange> missing = new ArrayList<>();
        files().forEach((path, text) -> {
            if (profile().contents().find(path, main).isEmpty()) {
                missing.add(FileChange.create(path, text.getBytes(StandardCharsets.UTF_8)));
            }
        });
        NewCommit commit = NewCommit.on(main).message("Begin the profile");
        if (!missing.isEmpty() && !profile().contents().change(missing, commit).isDone()) {
            throw Refusal.of(
                    Reason.FORGE,
                    "could not fill the profile " + login + "/" + NAME + ": somebody else wrote to it; hire again");
        }
    }

    private Map<String, String> files() {
        return new ProfileFiles(office, login, roles).texts();
    }

    private static String branch(Repository repository) {
        return repository.defaultBranch().isEmpty() ? MAIN : repository.defaultBranch();
    }

    private ForgeRepository profile() {
        return office.forge().repository(login + "/" + NAME);
    }

    private StaffStep step(Outcome outcome, String detail) {
        return Look.step(Kind.PROFILE, login + "/" + NAME, outcome, detail);
    }
}
