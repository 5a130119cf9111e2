package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.project.ProjectConfig;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingPageTest {
    private static final List<ProjectConfig> BOTH = List.of(Scenarios.HARBOUR, Scenarios.MILL);

    @Test
    void page_isTheGoldenOne() throws IOException {
        GoldenFilesTest.compare("staging.html", StagingPage.of(BOTH).render());
        GoldenFilesTest.compare("staging-empty.html", StagingPage.of(List.of()).render());
    }

    @Test
    void page_leadsToServicesBelowTheSameName() {
        assertThat(HtmlWords.of(StagingPage.of(BOTH).render()).links())
                .containsExactly(
                        "data:,",
                        "/forge/",
                        "/ci/",
                        "/chat/",
                        "/forge/acme/harbour",
                        "/ci/repos/7",
                        "/forge/acme/mill");
    }

    @Test
    void page_ofAStack_leadsWhereItsRoutingDoes() {
        FactoryStack named = Scenarios.stack(Scenarios.HARBOUR)
                .routing(Routing.subdomain("harb.example.org"))
                .build();
        assertThat(HtmlWords.of(StagingPage.of(named).render()).links())
                .contains(
                        "https://forge.harb.example.org/",
                        "https://ci.harb.example.org/repos/7",
                        "https://chat.harb.example.org/");
        FactoryStack quiet = Scenarios.stack(Scenarios.HARBOUR)
                .routing(Routing.subpath("harb.example.org"))
                .chat(false)
                .build();
        assertThat(HtmlWords.of(StagingPage.of(quiet).render()).links())
                .contains("/forge/", "/ci/")
                .doesNotContain("/chat/");
        assertThat(HtmlWords.of(StagingPage.of(Scenarios.get("port")).render()).links())
                .contains("http://localhost:3100/", "http://localhost/chat/");
    }

    @Test
    void page_loadsAndRunsNothing() {
        HtmlWords page = HtmlWords.of(StagingPage.of(BOTH).render());
        assertThat(page.names()).doesNotContain("script", "img", "iframe", "object", "form", "base");
        assertThat(page.elements("link")).hasSize(1);
        assertThat(page.attributes()).noneMatch(name -> name.startsWith("on") || name.equals("style"));
        assertThat(page.policy())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("; img-src data:; base-uri 'none'; form-action 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void policy_namesTheStyleThatIsThere() throws Exception {
        String page = StagingPage.of(BOTH).render();
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(style.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(HtmlWords.of(page).policy())
                .contains("'sha256-" + java.util.Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void page_hasTheTitleThatChecksLookFor() {
        assertThat(HtmlWords.of(StagingPage.of(BOTH).render()).title()).isEqualTo(StagingPage.title());
    }

    @Test
    void equalPages_haveTheSameBytes() {
        assertThat(StagingPage.of(BOTH)).isEqualTo(StagingPage.of(BOTH)).hasToString("StagingPage[harbour, mill]");
        assertThat(StagingPage.of(BOTH).render()).isEqualTo(StagingPage.of(BOTH).render());
        assertThat(StagingPage.of(BOTH)).isNotEqualTo(StagingPage.of(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "a\"b", "x' onclick='y", "&lt;", "a\u202eb", "\u0001", "</style>"})
    void text_staysText(String text) {
        HtmlTree tree = new HtmlTree("p").with("title", text).text(text);
        HtmlWords page = HtmlWords.of(tree.render());
        assertThat(page.names()).containsExactly("p", "/p");
        String visible = text.replaceAll("[\u202e\u0001]", "\ufffd");
        assertThat(page.text()).isEqualTo(visible);
        assertThat(page.values("title")).containsExactly(visible);
    }

    @Test
    void hostileNames_areRefusedOrStayText() {
        Hostile hostile = Hostile.texts();
        Set<String> usual =
                Set.copyOf(HtmlWords.of(StagingPage.of(BOTH).render()).names());
        for (int i = 0; i < Hostile.runs(300); i++) {
            String text = hostile.next();
            HtmlWords words =
                    HtmlWords.of(new HtmlTree("p").with("href", text).text(text).render());
            assertThat(words.names()).as(hostile.seed()).containsExactly("p", "/p");
            try {
                ProjectConfig project =
                        ProjectConfig.parse("name = '''\n" + text + "'''\nrepo = 'acme/shop'\n", "hostile.toml");
                HtmlWords page = HtmlWords.of(StagingPage.of(List.of(project)).render());
                assertThat(usual).as(hostile.seed()).containsAll(page.names());
                assertThat(page.text()).as(hostile.seed()).contains(text);
            } catch (InvalidDocumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
