package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.ci.CiUser;
import ai.disinto.forge.ci.Woodpecker;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Woodpecker}: the server and the account. */
abstract class CiServerContract extends CiRoleContract {
    @Test
    void askVersion_needsNoToken() {
        try (Woodpecker nobody = session().client(Optional.empty())) {
            assertThat(nobody.askVersion())
                    .matches("(next|[0-9]+\\.).*")
                    .isEqualTo(woodpecker().askVersion());
        }
    }

    @Test
    void askUser_isAnAccountOfTheForge() {
        CiUser user = woodpecker().askUser();
        assertThat(session().forge().users().current().login()).isEqualTo(user.login());
        assertThat(user.id()).isPositive();
        assertThat(woodpecker().askUser()).isEqualTo(user);
    }

    @Test
    void askUser_withoutToken_isUnauthorized() {
        try (Woodpecker nobody = session().client(Optional.empty())) {
            refused(UnauthorizedException.class, nobody::askUser);
        }
    }

    @Test
    void askUser_withAnUnknownToken_isUnauthorized_andDoesNotShowIt() {
        try (Woodpecker other = session().client(Optional.of(Secret.of("nonsense.of.mine")))) {
            refused(UnauthorizedException.class, other::askUser).hasMessageNotContaining("nonsense");
        }
    }

    @Test
    void askToken_isOneThatWorks_andTheOthersStayValid() {
        CiUser user = woodpecker().askUser();
        try (Woodpecker other = session().client(Optional.of(woodpecker().askToken()))) {
            assertThat(other.askUser()).isEqualTo(user);
            assertThat(woodpecker().askUser()).isEqualTo(user);
        }
    }

    @Test
    void askToken_withoutToken_isUnauthorized() {
        try (Woodpecker nobody = session().client(Optional.empty())) {
            refused(UnauthorizedException.class, nobody::askToken);
        }
    }
}
