package ai.disinto.compose.caddy;

import static ai.disinto.compose.caddy.Directive.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whatever is said is refused, or stands in the file as it was said and is nothing else. */
class HostileCaddyfileTest {
    private static final int USUAL = 400;
    private static final int ASKED_OF_CADDY = 300;
    private static final List<String> SERVICES = List.of("forge:1", "ci:2", "staging:3", "chat:4");

    private final HostileText hostile = new HostileText();

    @TempDir
    private Path folder;

    @Test
    void everyTextOfTheWriter_isRefusedOrReadAsItWas() {
        int written = 0;
        for (int i = 0; i < HostileText.runs(USUAL); i++) {
            String text = hostile.next();
            List<Optional<CaddyWord>> words =
                    List.of(refusable(() -> CaddyWord.text(text)), refusable(() -> CaddyWord.pattern(text)));
            for (Optional<CaddyWord> word : words) {
                if (word.isPresent()) {
                    written++;
                    assertThat(word.get().value()).as(hostile.seed()).isEqualTo(text);
                    assertThat(values(CaddyWriter.write(blocks(word.get()))))
                            .as(hostile.seed())
                            .isEqualTo(List.of(
                                    ":80", "{", "route", "{", "respond", "*", text, "404", text, "~x", text, "{", "a",
                                    text, "}", "}", "}", ":81", "{", "}"));
                }
            }
        }
        assertThat(written).as(hostile.seed()).isPositive();
    }

    @Test
    void everySlotOfAnEdge_isRefusedOrReadAsItWas() {
        List<String> usual = values(edge(SERVICES).render());
        int made = 0;
        for (int i = 0; i < HostileText.runs(USUAL); i++) {
            String address = hostile.next() + (hostile.below(2) == 0 ? ":80" : "");
            for (String service : SERVICES) {
                List<String> said = replaced(SERVICES, service, address);
                Optional<Caddyfile> file = refusable(() -> edge(said));
                made += file.isPresent() ? 1 : 0;
                file.ifPresent(good -> assertThat(values(good.render()))
                        .as(hostile.seed())
                        .isEqualTo(replaced(usual, service, address)));
            }
            Optional<Caddyfile> named = named(hostile.next());
            made += named.isPresent() ? 1 : 0;
            named.ifPresent(file -> assertThat(values(file.render()))
                    .as(hostile.seed())
                    .contains("http://" + file.routing().publicName().orElseThrow() + ":80")
                    .hasSameSizeAs(values(Edges.get("subdomain-tunnel").render())));
        }
        assertThat(made).as(hostile.seed()).isPositive();
    }

    @Test
    void sampleOfTexts_isTheSameToCaddy() throws Exception {
        List<String> texts = new ArrayList<>();
        List<Directive> lines = new ArrayList<>();
        while (texts.size() < ASKED_OF_CADDY) {
            String text = hostile.next();
            refusable(() -> CaddyWord.text(text)).ifPresent(word -> {
                texts.add(text);
                lines.add(line("respond *", word, CaddyWord.text("404")));
            });
        }
        String file =
                CaddyWriter.write(List.of(line(":80").holding(line("route").holding(lines))));
        CaddyProgram caddy = CaddyProgram.in(folder);
        JsonNode json = new ObjectMapper().readTree(caddy.adapted(file));
        List<String> bodies =
                json.findValues("body").stream().map(JsonNode::asString).toList();
        assertThat(bodies)
                .as(hostile.seed())
                .isEqualTo(texts.stream().filter(text -> !text.isEmpty()).toList());
        assertThat(json.findValues("handler")).as(hostile.seed()).hasSize(texts.size() + 1);
        assertThat(caddy.formatted(file)).as(hostile.seed()).isEqualTo(file);
    }

    @Test
    void sampleOfAddresses_isTheSameToCaddy() throws Exception {
        CaddyProgram caddy = CaddyProgram.in(folder);
        List<String> said = List.of("a_b.c-d:1", "10.0.0.1:65535", "x:80", "A.b--c:443");
        JsonNode json = new ObjectMapper().readTree(caddy.adapted(edge(said).render()));
        assertThat(json.findValues("dial").stream().map(JsonNode::asString))
                .containsExactly(said.get(0), said.get(1), said.get(2), said.get(3), said.get(3), said.get(3));
    }

    private static List<String> replaced(List<String> texts, String one, String by) {
        return texts.stream().map(text -> text.equals(one) ? by : text).toList();
    }

    private static Optional<Caddyfile> named(String text) {
        return refusable(() -> Caddyfile.builder(Routing.subdomain(text + ".example.org"))
                .tunnel(true)
                .build());
    }

    private static Caddyfile edge(List<String> services) {
        return Caddyfile.builder(Routing.subpath("harb.example.org"))
                .upstreams(new EdgeUpstreams(services.get(0), services.get(1), services.get(2), services.get(3)))
                .build();
    }

    private static List<Directive> blocks(CaddyWord word) {
        return List.of(
                line(":80")
                        .holding(line("route")
                                .explained("what is said", "in two lines")
                                .holding(
                                        line("respond *", word, CaddyWord.text("404")),
                                        line("", word, CaddyWord.pattern("~x")),
                                        line("", word).holding(line("a", word)))),
                line(":81").holding());
    }

    private static List<String> values(String text) {
        return CaddyTokens.of(text).stream().map(CaddyTokens.Token::value).toList();
    }

    private static <T> Optional<T> refusable(Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }
}
