package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.compose.StagingPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A real Caddy on this machine, as the edge before services that run somewhere. */
final class SmokeEdge implements AutoCloseable {
    private static final String READY = "serving initial configuration";

    /** Where services are, as {@code host:port}; an empty chat is none. */
    record Services(String forge, String ci, String chat) {}

    private final URI url;
    private final Process process;
    private final StringBuffer log = new StringBuffer();

    private SmokeEdge(URI url, Process process) {
        this.url = url;
        this.process = process;
    }

    URI url() {
        return url;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Without Caddy a test is skipped, but not in continuous integration. */
    static void requireCaddy() throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of("/usr/bin/caddy")) || answersVersion();
        if (System.getenv("CI") == null) {
            assumeThat(there).as("caddy on the path").isTrue();
        }
        assertThat(there).as("caddy on the path").isTrue();
    }

    private static boolean answersVersion() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("caddy", "version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static SmokeEdge start(Path folder, URI url, Services services) throws IOException, InterruptedException {
        requireCaddy();
        Path site = Files.createDirectories(folder.resolve("staging"));
        Files.writeString(site.resolve("index.html"), StagingPage.of(List.of()).render());
        Path file = Files.writeString(folder.resolve("Caddyfile"), caddyfile(url.getPort(), services, site));
        ProcessBuilder builder = new ProcessBuilder(
                        "caddy", "run", "--config", file.toString(), "--adapter", "caddyfile")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("HOME", folder.toString());
        SmokeEdge edge = new SmokeEdge(url, builder.start());
        edge.awaitReady();
        return edge;
    }

    private void awaitReady() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        Thread reader = new Thread(() -> read(ready), "caddy-log");
        reader.setDaemon(true);
        reader.start();
        if (!ready.await(30, TimeUnit.SECONDS) || log.indexOf(READY) < 0) {
            close();
            throw new AssertionError("Caddy did not start:\n" + log);
        }
    }

    private void read(CountDownLatch ready) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.append(line).append('\n');
                if (line.contains(READY)) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            log.append(e);
        } finally {
            ready.countDown();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The edge of a stack below paths, in the shape that the library gives it. */
    private static String caddyfile(int port, Services services, Path site) {
        String chat = services.chat().isEmpty() ? "" : """
                	@chatopen path /chat/login /chat/oauth/callback
                	handle @chatopen {
                		reverse_proxy %1$s
                	}
                	redir /chat /chat/ 302
                	handle /chat/* {
                		forward_auth %1$s {
                			uri /chat/auth/verify
                			copy_headers X-Forwarded-User
                		}
                		reverse_proxy %1$s
                	}
                """.formatted(services.chat());
        return """
                {
                	admin off
                	auto_https off
                }
                http://:%d {
                	bind 127.0.0.1 ::1
                	request_header -X-Forwarded-User
                	redir / /forge/ 302
                	redir /forge /forge/ 302
                	redir /ci /ci/ 302
                	redir /staging /staging/ 302
                	handle /forge/* {
                		uri strip_prefix /forge
                		reverse_proxy %s
                	}
                	handle /ci/* {
                		reverse_proxy %s
                	}
                	handle /staging/* {
                		uri strip_prefix /staging
                		root * "%s"
                		file_server
                	}
                %s	handle {
                		respond 404
                	}
                }
                """.formatted(port, services.forge(), services.ci(), site, chat);
    }
}
