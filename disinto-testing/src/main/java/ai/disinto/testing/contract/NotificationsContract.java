package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.Notifications;
import ai.disinto.forge.model.Notification;
import ai.disinto.testing.internal.stage.Person;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@link Notifications}. Each test has a reader of its own, whom strangers mention. */
abstract class NotificationsContract extends RoleContract {
    private List<Notification> mentioned(Person reader, String... titles) {
        for (String title : titles) {
            repository(stranger()).issues().create(NewIssue.titled(title).body("Hello @" + reader.login()));
        }
        Notifications theirs = reader.forge().notifications();
        return eventually(() -> theirs.unread().list(), all -> all.size() == titles.length);
    }

    @Test
    void unread_hasAMention_aMomentLater() {
        Notification seen = mentioned(person("mentioned"), "About you").get(0);
        assertThat(seen.title()).isEqualTo("About you");
        assertThat(seen.type()).isEqualTo("Issue");
        assertThat(seen.repository()).contains(repository().slug());
        assertThat(seen.number()).isPresent();
        assertThat(seen.isUnread()).isTrue();
    }

    @Test
    void count_isThatOfTheUnread() {
        Notifications none = person("unmentioned").forge().notifications();
        assertThat(none.count()).isZero();
        assertThat(none.unread().list()).isEmpty();
        mentioned(person("counting"), "One", "Two");
        assertThat(person("counting").forge().notifications().count()).isEqualTo(2);
    }

    @Test
    void markRead_leavesTheOthers_andAllKeepsIt() {
        Person reader = person("reading");
        Notification first = mentioned(reader, "One", "Two").get(0);
        Notifications theirs = reader.forge().notifications();
        theirs.markRead(first.id());
        assertThat(theirs.unread().stream().map(Notification::id)).hasSize(1).doesNotContain(first.id());
        assertThat(theirs.all().stream().map(Notification::id)).contains(first.id());
        refused(NotFoundException.class, () -> theirs.markRead(99_999_999));
    }

    @Test
    void markAllRead_leavesNone() {
        Person reader = person("tidy");
        mentioned(reader, "One", "Two");
        reader.forge().notifications().markAllRead();
        assertThat(reader.forge().notifications().count()).isZero();
        assertThat(reader.forge().notifications().all().stream().filter(Objects::nonNull))
                .hasSize(2);
    }
}
