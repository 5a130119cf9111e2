package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.ActionSettings;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewOrganization;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.Organizations;
import ai.disinto.forge.model.Hook;
import ai.disinto.forge.model.Label;
import ai.disinto.forge.model.Organization;
import ai.disinto.forge.model.StoredSecret;
import ai.disinto.forge.model.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Organizations}. */
abstract class OrganizationsContract extends RoleContract {
    private Organizations organizations() {
        return owner().forge().organizations();
    }

    private String made() {
        return stage().organization(owner());
    }

    @Test
    void create_belongsToWhoeverAsked() {
        String name = stage().organizationNamed(stage().name("org"));
        Organization made = organizations()
                .create(NewOrganization.named(name)
                        .fullName("Full name")
                        .description("What")
                        .visibility("public"));
        assertThat(made.name()).isEqualTo(name);
        assertThat(made.fullName()).isEqualTo("Full name");
        assertThat(made.description()).isEqualTo("What");
        assertThat(organizations().find(name)).contains(made);
        assertThat(organizations().own().stream().map(Organization::name)).contains(name);
        assertThat(organizations().members(name).stream().map(User::login)).containsExactly(owner().login());
    }

    @Test
    void create_ofATakenOrReservedName_isInvalid() {
        String name = made();
        refused(InvalidRequestException.class, () -> organizations().create(NewOrganization.named(name)));
        refused(InvalidRequestException.class, () -> organizations().create(NewOrganization.named("org")));
        refused(InvalidRequestException.class, () -> organizations().create(NewOrganization.named(owner().login())));
    }

    @Test
    void all_hasThoseThatOneMaySee() {
        String name = made();
        assertThat(stranger().forge().organizations().all().stream().map(Organization::name))
                .contains(name);
        assertThat(stranger().forge().organizations().own().list()).isEmpty();
    }

    @Test
    void find_ofAPrivateOne_isEmptyForStrangers() {
        String name = stage().organizationNamed(stage().name("org"));
        organizations().create(NewOrganization.named(name).visibility("private"));
        assertThat(stranger().forge().organizations().find(name)).isEmpty();
        assertThat(stranger().forge().organizations().all().stream().map(Organization::name))
                .doesNotContain(name);
        assertThat(organizations().find("no-such-organization")).isEmpty();
    }

    @Test
    void delete_endsIt_unlessItHasRepositories() {
        String name = made();
        var repository = owner().forge().repositories().createIn(name, NewRepository.named("r"));
        refused(ForgeException.class, () -> organizations().delete(name));
        refused(
                ForbiddenException.class,
                () -> stranger().forge().organizations().delete(name));
        owner().forge().repository(repository.slug()).delete();
        organizations().delete(name);
        assertThat(organizations().find(name)).isEmpty();
        refused(NotFoundException.class, () -> organizations().delete(name));
    }

    @Test
    void labels_areSharedByItsRepositories() {
        String name = made();
        Label made = organizations().labels(name).create(LabelSettings.of("shared", "123456"));
        assertThat(organizations().labels(name).list().stream().map(Label::name))
                .containsExactly("shared");
        assertThat(organizations().labels(name).ids(List.of("shared"))).containsExactly(made.id());
        assertThat(organizations()
                        .labels(name)
                        .ensure(List.of(LabelSettings.of("shared", "123456")))
                        .get(0)
                        .isNew())
                .isFalse();
        organizations().labels(name).delete(made.id());
        assertThat(organizations().labels(name).find(made.id())).isEmpty();
    }

    @Test
    void hooks_areForItsRepositories() {
        String name = made();
        Hook made = organizations()
                .hooks(name)
                .create(HookSettings.to("http://127.0.0.1:9/org").active(false));
        assertThat(organizations().hooks(name).list().stream().map(Hook::id)).containsExactly(made.id());
        organizations().hooks(name).delete(made.id());
        assertThat(organizations().hooks(name).list().list()).isEmpty();
    }

    @Test
    void actions_areForItsRepositories() {
        ActionSettings actions = organizations().actions(made());
        actions.putSecret("TOKEN", Secret.of("v"));
        actions.putVariable("COLOUR", "red");
        assertThat(actions.secrets().stream().map(StoredSecret::name)).containsExactly("TOKEN");
        assertThat(actions.findVariable("COLOUR").orElseThrow().value()).isEqualTo("red");
        actions.deleteSecret("TOKEN");
        actions.deleteVariable("COLOUR");
        assertThat(actions.secrets().list()).isEmpty();
        assertThat(actions.variables().list()).isEmpty();
    }
}
