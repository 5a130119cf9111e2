package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One client serves many threads. */
@Tag("proof")
class SharedClientTest {
    @Test
    void threads_shareOneClient_andGetTheirOwnAnswers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try (MockWebServer server = echo();
                Forge forge = Forge.builder().url(server.url("/").toString()).build()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 640; i++) {
                String name = "user" + i;
                calls.add(() -> forge.users().find(name).orElseThrow().login());
            }
            List<Future<String>> answers = threads.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo("user" + i);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void virtualThreads_shareOneClient_withoutFailure() throws Exception {
        Optional<ExecutorService> threads = virtualThreads();
        assumeThat(threads).as("a JDK with virtual threads").isPresent();
        try (MockWebServer server = echo();
                Forge forge = Forge.builder()
                        .url(server.url("/").toString())
                        .deadline(Duration.ofMinutes(2))
                        .build()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < Integer.getInteger("disinto.proof.runs", 1_000); i++) {
                String name = "user" + i;
                calls.add(() -> forge.users().find(name).orElseThrow().login());
            }
            List<Future<String>> answers = threads.get().invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo("user" + i);
            }
        } finally {
            threads.get().shutdownNow();
        }
    }

    /** The library is compiled for a JDK that does not have them. */
    private static Optional<ExecutorService> virtualThreads() throws ReflectiveOperationException {
        for (Method method : Executors.class.getMethods()) {
            if (method.getName().equals("newVirtualThreadPerTaskExecutor")) {
                return Optional.of((ExecutorService) method.invoke(null));
            }
        }
        return Optional.empty();
    }

    @Test
    void close_leavesNoThreadOfOursBehind() throws Exception {
        try (MockWebServer server = echo()) {
            Forge forge = Forge.builder().url(server.url("/").toString()).build();
            forge.users().find("bob");
            forge.close();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("disinto-forge")) {
                    thread.join(1000);
                    assertThat(thread.isAlive()).as(thread.getName()).isFalse();
                }
            }
        }
    }

    private static MockWebServer echo() throws Exception {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                String login = path.substring(path.lastIndexOf('/') + 1);
                return new MockResponse.Builder()
                        .body("{\"id\":1,\"login\":\"" + login + "\"}")
                        .build();
            }
        });
        server.start();
        return server;
    }
}
