package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.BranchProtections;
import ai.disinto.forge.FileWrite.Outcome;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link BranchProtections}. */
abstract class ProtectionsContract extends RoleContract {
    private static final NewCommit MAIN = NewCommit.on("main");

    private BranchProtections protections() {
        return repository().protections();
    }

    @Test
    void create_hasWhatWasAskedFor_andTheRestIsOff() {
        ProtectionRule wanted = ProtectionRule.of("made")
                .requiredApprovals(2)
                .staleApprovalsDismissed(true)
                .blockedByRejections(true)
                .blockedWhenOutdated(true)
                .statusesRequired(true)
                .requiredContexts(List.of("ci/*"))
                .protectedFiles("vault/**")
                .boundAdministrators(true);
        ProtectionRule made = protections().create(wanted);
        assertThat(wanted.differences(made)).isEmpty();
        assertThat(made.pushAllowed()).isFalse();
        assertThat(made.signedCommitsRequired()).isFalse();
        assertThat(protections().find("made")).contains(made);
    }

    @Test
    void create_ofAPatternWithASlash_isFoundByItsName() {
        protections().create(ProtectionRule.of("release/*"));
        assertThat(protections().find("release/*")).isPresent();
        assertThat(protections().list().stream().map(ProtectionRule::branches)).contains("release/*");
    }

    @Test
    void create_ofOneThatExists_isForbidden() {
        protections().create(ProtectionRule.of("twice"));
        refused(ForbiddenException.class, () -> protections().create(ProtectionRule.of("twice")));
    }

    @Test
    void create_withAnUnknownAccount_isInvalid() {
        ProtectionRule rule = ProtectionRule.of("unknown")
                .pushAllowed(true)
                .pushWhitelisted(true)
                .pushers(List.of("nobody-here"));
        refused(InvalidRequestException.class, () -> protections().create(rule));
    }

    @Test
    void create_leavesOutAccountsThatMayNotWrite_withoutAWord() {
        String writer = collaborator(Permission.WRITE).login();
        String reader = collaborator(Permission.READ).login();
        ProtectionRule wanted = ProtectionRule.of("whitelists")
                .pushAllowed(true)
                .pushWhitelisted(true)
                .pushers(List.of(writer, reader));
        ProtectionRule made = protections().create(wanted);
        assertThat(made.pushers()).containsExactly(writer);
        assertThat(wanted.differences(made)).isNotEmpty();
    }

    @Test
    void edit_changesWhatIsSet_andNothingElse() {
        protections().create(ProtectionRule.of("edited").requiredApprovals(1).blockedByRejections(true));
        ProtectionRule now = protections().edit(ProtectionRule.of("edited").requiredApprovals(3));
        assertThat(now.requiredApprovals()).isEqualTo(3);
        assertThat(now.blockedByRejections()).isTrue();
    }

    @Test
    void edit_ofNone_isNotFound() {
        refused(
                NotFoundException.class,
                () -> protections().edit(ProtectionRule.of("none").requiredApprovals(1)));
    }

    @Test
    void ensure_makesIt_orChangesIt() {
        assertThat(protections()
                        .ensure(ProtectionRule.of("ensured").requiredApprovals(1))
                        .requiredApprovals())
                .isEqualTo(1);
        assertThat(protections()
                        .ensure(ProtectionRule.of("ensured").requiredApprovals(2))
                        .requiredApprovals())
                .isEqualTo(2);
    }

    @Test
    void delete_endsIt_andOfNoneIsNotFound() {
        protections().create(ProtectionRule.of("deleted"));
        protections().delete("deleted");
        assertThat(protections().find("deleted")).isEmpty();
        refused(NotFoundException.class, () -> protections().delete("deleted"));
    }

    @Test
    void list_byAWriter_isForbidden() {
        var writer = repository(collaborator(Permission.WRITE)).protections();
        refused(ForbiddenException.class, () -> writer.list().list());
    }

    @Test
    void whitelistedWriter_mayPush_andNobodyElse() {
        ForgeRepository repository = newRepository();
        ForgeRepository writer = as(person("pusher"), repository, Permission.WRITE);
        repository
                .protections()
                .create(ProtectionRule.of("main")
                        .pushAllowed(true)
                        .pushWhitelisted(true)
                        .pushers(List.of(person("pusher").login())));
        assertThat(writer.contents().create("ok.txt", bytes("x"), MAIN).outcome())
                .isEqualTo(Outcome.WRITTEN);
        refused(ForbiddenException.class, () -> repository.contents().create("no.txt", bytes("x"), MAIN));
    }

    @Test
    void protectedFile_isRefused_whereTheRestMayBeWritten() {
        ForgeRepository repository = newRepository();
        repository
                .protections()
                .create(ProtectionRule.of("main").pushAllowed(true).protectedFiles("vault/policy.toml"));
        assertThat(repository
                        .contents()
                        .create("vault/other.toml", bytes("x"), MAIN)
                        .isDone())
                .isTrue();
        refused(ForbiddenException.class, () -> repository.contents().create("vault/policy.toml", bytes("x"), MAIN));
    }

    @Test
    void unprotectedFile_mayBeWritten_whereTheRestIsRefused() {
        ForgeRepository repository = newRepository();
        repository.protections().create(ProtectionRule.of("main").unprotectedFiles("knowledge/**;*.md"));
        assertThat(repository
                        .contents()
                        .create("knowledge/deep/a.md", bytes("x"), MAIN)
                        .isDone())
                .isTrue();
        refused(ForbiddenException.class, () -> repository.contents().create("code/a.txt", bytes("x"), MAIN));
    }

    @Test
    void protectedBranch_cannotBeDeleted() {
        ForgeRepository repository = newRepository();
        repository.branches().create("kept", "main");
        repository.protections().create(ProtectionRule.of("kept"));
        refused(ForbiddenException.class, () -> repository.branches().delete("kept"));
    }
}
