package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.internal.http.ScriptedTransport;
import ai.disinto.forge.model.Label;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever reads a list when its client is closed hears of it, instead of waiting for pages that nobody reads. */
class ClosedClientTest {
    private static final int PAGES = 40;

    @Test
    void close_whilePagesAreAskedFor_endsTheListSoon() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = new RawServer((self, socket) -> {
            while (true) {
                String request = self.read(socket);
                if (request.contains("page=1&") || request.contains("page=1 ")) {
                    String page = "[" + Answers.label(1, "a") + "]";
                    RawServer.write(socket, RawServer.json(200, page, "X-Total-Count: " + PAGES));
                } else if (request.contains("page=")) {
                    asked.countDown();
                    over.await(1, TimeUnit.MINUTES);
                } else {
                    RawServer.write(socket, RawServer.json(200, "{\"max_response_items\":1}"));
                }
            }
        })) {
            Forge forge = Forge.builder().url(server.url()).build();
            FutureTask<List<?>> list = new FutureTask<>(
                    () -> forge.repository("a/b").labels().list().list());
            Thread thread = new Thread(list, "reader of a list");
            thread.start();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            forge.close();
            assertThatThrownBy(() -> list.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnavailableException.class);
            over.countDown();
        }
    }

    @Test
    void close_betweenTheFirstPageAndTheOthers_isNoErrorOfTheProgram() {
        ScriptedTransport server = new ScriptedTransport();
        Forge forge = new Scripted().forge(server);
        server.then(200, "{\"max_response_items\":1}");
        server.always(call -> {
            forge.close();
            return ScriptedTransport.answer(200, "[" + Answers.label(1, "a") + "]", "X-Total-Count", "" + PAGES);
        });
        Listing<Label> labels = forge.repository("a/b").labels().list();
        assertThatThrownBy(labels::list)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the client was closed");
    }
}
