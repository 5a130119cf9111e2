package ai.disinto.testing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.HookSettings;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.webhook.ChangeBatch;
import ai.disinto.forge.webhook.ChangePoller;
import ai.disinto.forge.webhook.Delivery;
import ai.disinto.forge.webhook.IssueEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveriesToReceiverTest {
    private final List<Delivery> received = new CopyOnWriteArrayList<>();
    private final Harbour harbour = new Harbour(received::add);

    @AfterEach
    void close() {
        harbour.close();
    }

    @Test
    void issue_isDeliveredSignedAndTyped() {
        var issue = harbour.repository().issues().create(NewIssue.titled("Leak"));

        assertThat(received).singleElement().satisfies(delivery -> {
            assertThat(delivery.type()).isEqualTo("issues");
            assertThat(delivery.event())
                    .isInstanceOfSatisfying(
                            IssueEvent.class, event -> assertThat(event.issue()).isEqualTo(issue));
        });
    }

    @Test
    void webhookWithoutSecret_isNotHeard() {
        String url = harbour.repository().hooks().list().list().get(0).url();
        harbour.repository().hooks().create(HookSettings.to(url).events(List.of("issues")));

        harbour.repository().issues().create(NewIssue.titled("Leak"));

        assertThat(received).hasSize(1);
    }

    @Test
    void secondWebhookOfTheSameSecret_isARepetition() {
        String url = harbour.repository().hooks().list().list().get(0).url();
        harbour.repository()
                .hooks()
                .create(HookSettings.to(url).events(List.of("issues")).secret(Harbour.SECRET));

        harbour.repository().issues().create(NewIssue.titled("Leak"));

        assertThat(received).hasSize(1);
    }

    @Test
    void quietPoll_costsTwoRequests_andAnUnneededOneNone() throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            harbour.repository().issues().create(NewIssue.titled("issue " + i));
            harbour.pass(5);
        }
        harbour.pass(600);
        ChangePoller poller = harbour.poller();
        ChangeBatch first = poller.poll(Duration.ZERO);
        poller.acknowledge(first);
        int before = harbour.requests();
        harbour.pass(60);

        assertThat(first.changes()).hasSize(60);
        assertThat(poller.poll(Duration.ZERO).isEmpty()).isTrue();
        assertThat(harbour.requests() - before).isEqualTo(2);
        assertThat(poller.poll(Duration.ZERO).isEmpty()).isTrue();
        assertThat(harbour.requests() - before).isEqualTo(2);
    }

    @Test
    void deletedIssue_isFoundWhenEverythingIsListed() throws InterruptedException {
        harbour.repository().issues().create(NewIssue.titled("Leak"));
        ChangePoller poller = harbour.poller();
        poller.acknowledge(poller.poll(Duration.ZERO));
        harbour.repository().issues().delete(1);
        harbour.pass(3600);

        ChangeBatch batch = poller.poll(Duration.ZERO);

        assertThat(batch.changes()).singleElement().satisfies(change -> {
            assertThat(change.isRemoved()).isTrue();
            assertThat(change.number()).isEqualTo(1);
        });
    }

    @Test
    void edit_isAChange_andItsCheckpointSparesTheNextProcessTheRest() throws InterruptedException {
        harbour.repository().issues().create(NewIssue.titled("Leak"));
        harbour.repository().issues().create(NewIssue.titled("Rust"));
        harbour.pass(600);
        ChangePoller poller = harbour.poller();
        poller.acknowledge(poller.poll(Duration.ZERO));
        harbour.repository().issues().edit(1, IssueEdit.nothing().title("Leek"));
        harbour.pass(60);
        assertThat(poller.poll(Duration.ZERO).changes()).hasToString("[issue #1]");

        ChangePoller next = harbour.pollerAt(poller.checkpoint().orElseThrow());

        assertThat(next.poll(Duration.ZERO).changes()).hasToString("[issue #1]");
    }
}
