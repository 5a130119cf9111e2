package ai.disinto.compose;

import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Writes the staging page. */
final class StagingHtml {
    private static final String STYLE = """

            :root { color-scheme: light dark; --back: #f6f7f9; --card: #fff; --text: #1c2230; --faint: #5a6478;
              --line: #dfe3ea; --link: #0b57c2; }
            @media (prefers-color-scheme: dark) { :root { --back: #12151c; --card: #1b202a; --text: #e7eaf0;
              --faint: #a2acbf; --line: #2e3543; --link: #8ab8ff; } }
            * { box-sizing: border-box; }
            body { margin: 0; padding: clamp(1.25rem, 5vw, 4rem) 1.25rem; background: var(--back); color: var(--text);
              font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
            main { max-width: 44rem; margin: 0 auto; }
            h1 { margin: 0 0 .5rem; font-size: clamp(1.6rem, 5vw, 2.3rem); line-height: 1.2; letter-spacing: -.02em; }
            p { margin: 0 0 1rem; color: var(--faint); }
            a { color: var(--link); }
            nav { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1.5rem 0 2rem; }
            nav a, li a { display: inline-block; padding: .45rem .95rem; border: 1px solid var(--line);
              border-radius: 999px; background: var(--card); text-decoration: none; }
            a:hover, a:focus-visible { border-color: currentColor; text-decoration: underline; }
            ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .8rem; }
            li { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; padding: 1rem 1.2rem;
              border: 1px solid var(--line); border-radius: .8rem; background: var(--card); }
            li strong, li code { flex: 1 1 100%; overflow-wrap: anywhere; }
            li strong { font-size: 1.15rem; line-height: 1.2; }
            li code { margin-bottom: .3rem; color: var(--faint); font: .9em ui-monospace, SFMono-Regular, Menlo, monospace; }
            """;

    private final List<ProjectConfig> projects;
    private final SiteLinks links;

    StagingHtml(List<ProjectConfig> projects, SiteLinks links) {
        this.projects = projects;
        this.links = links;
    }

    String write() {
        HtmlTree page = new HtmlTree("html").with("lang", "en").add(head()).add(body());
        return "<!DOCTYPE html>\n" + page.render() + "\n";
    }

    private static HtmlTree head() {
        return new HtmlTree("head")
                .add(new HtmlTree("meta").with("charset", "utf-8"))
                .add(new HtmlTree("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", policy()))
                .add(new HtmlTree("meta")
                        .with("name", "viewport")
                        .with("content", "width=device-width, initial-scale=1"))
                .add(new HtmlTree("meta").with("name", "robots").with("content", "noindex"))
                .add(new HtmlTree("meta").with("name", "referrer").with("content", "no-referrer"))
                // else browsers ask the root of the site for an icon
                .add(new HtmlTree("link").with("rel", "icon").with("href", "data:,"))
                .add(new HtmlTree("title").text(StagingPage.title()))
                .add(new HtmlTree("style").text(STYLE));
    }

    /** Nothing but this one style. */
    private static String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest(STYLE)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private HtmlTree body() {
        HtmlTree main = new HtmlTree("main")
                .add(new HtmlTree("h1").text(StagingPage.title()))
                .add(new HtmlTree("p")
                        .text("This is where a factory shows what it has built before it goes live. The"
                                + " next deployment to staging may put a page of its own here."))
                .add(navigation());
        if (!projects.isEmpty()) {
            main.add(new HtmlTree("h2").text(projects.size() == 1 ? "The project" : "The projects"));
            HtmlTree list = new HtmlTree("ul");
            projects.forEach(project -> list.add(item(project)));
            main.add(list);
        }
        return new HtmlTree("body").add(main);
    }

    private HtmlTree navigation() {
        HtmlTree navigation = new HtmlTree("nav")
                .with("aria-label", "Services")
                .add(link(links.forge(), "Forge"))
                .add(link(links.ci(), "CI"));
        links.chat().ifPresent(chat -> navigation.add(link(chat, "Chat")));
        return navigation;
    }

    private HtmlTree item(ProjectConfig project) {
        long number = project.find(ProjectKey.WOODPECKER_REPO_ID).orElse(0L);
        HtmlTree item = new HtmlTree("li")
                .add(new HtmlTree("strong").text(project.name()))
                .add(new HtmlTree("code").text(project.repo().toString()))
                .add(link(links.forge() + project.repo(), "Repository"));
        if (number > 0) {
            item.add(link(links.ci() + "repos/" + number, "Pipelines"));
        }
        return item;
    }

    private static HtmlTree link(String address, String text) {
        return new HtmlTree("a").with("href", address).text(text);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
