package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.CaddyOnPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The Caddy of this machine, with its admin API, HTTP port and HTTPS port on free ports of the loopback address. */
final class RunningCaddy implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path folder;
    private final int admin;
    private final int http;

    private RunningCaddy(Process process, Path folder, int admin, int http) {
        this.process = process;
        this.folder = folder;
        this.admin = admin;
        this.http = http;
    }

    /** Starts one with sites of a Caddyfile; {@code HTTP} and {@code HTTPS} stand for its ports in them. */
    static RunningCaddy start(Path folder, String sites) throws IOException, InterruptedException {
        List<Integer> ports = freePorts();
        Path file = Files.writeString(folder.resolve("Caddyfile"), """
                {
                	admin localhost:%d
                	http_port %d
                	https_port %d
                	auto_https off
                }
                %s
                """.formatted(
                        ports.get(0),
                        ports.get(1),
                        ports.get(2),
                        sites.replace("HTTPS", ports.get(2) + "").replace("HTTP", ports.get(1) + "")));
        Process process = command(folder, "run", "--config", file.toString(), "--adapter", "caddyfile");
        assertThat(serves(process)).as("caddy serves %s", sites).isTrue();
        return new RunningCaddy(process, folder, ports.get(0), ports.get(1));
    }

    URI address() {
        return URI.create("http://localhost:" + admin);
    }

    CaddyAdmin client() {
        return CaddyAdmin.at(address());
    }

    /** Loads the file again, which forgets every route that came by the admin API. */
    void reload() throws IOException, InterruptedException {
        Process reload = command(
                folder,
                "reload",
                "--config",
                folder.resolve("Caddyfile").toString(),
                "--adapter",
                "caddyfile",
                "--force",
                "--address",
                "localhost:" + admin);
        String said = new String(reload.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reload.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(reload.exitValue()).as(said).isZero();
    }

    /** What Caddy answers to a request for a host, as its status and body. */
    String ask(String host) throws IOException {
        return RawRequest.get(http, host);
    }

    /** A part of the configuration, or what else the admin API answers. */
    String config(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve("/config/" + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body().strip();
    }

    void send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/config/" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static Process command(Path folder, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.command().add(0, CaddyOnPath.program());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH"));
        environment.put("HOME", folder.toString());
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        return builder.start();
    }

    /** Reads what it says, to the end, so that it never has to wait for a reader. */
    private static boolean serves(Process process) throws InterruptedException {
        CountDownLatch serving = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines()
                        .filter(line -> line.contains("serving initial configuration"))
                        .forEach(line -> serving.countDown());
            } catch (IOException | UncheckedIOException e) {
                // it has ended
            }
        });
        reader.setDaemon(true);
        reader.start();
        return serving.await(60, TimeUnit.SECONDS);
    }

    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = socket();
                ServerSocket two = socket();
                ServerSocket three = socket()) {
            return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
        }
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
