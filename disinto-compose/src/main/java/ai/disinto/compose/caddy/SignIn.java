package ai.disinto.compose.caddy;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Signs somebody in to a service over the forge: fills in the forge's form, grants, and comes back. */
final class SignIn {
    private static final int MOST_STEPS = 15;
    private static final String GRANT = ForgeChecks.PREFIX + "login/oauth/grant";

    private final Browser browser;
    private final SmokePlan.User user;
    private final List<URI> visited = new ArrayList<>();
    private final Set<URI> sinceForm = new HashSet<>();
    private boolean known;
    private boolean granted;
    private boolean answersForm;

    SignIn(Browser browser, SmokePlan.User user) {
        this.browser = browser;
        this.user = user;
    }

    /** Where it went through, in order. */
    List<URI> visited() {
        return visited;
    }

    /** Goes from an address of the service to the page at the end of all redirects and forms. */
    Page from(String start, String service) throws InterruptedException {
        Page page = visit(browser.at(start));
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<HtmlForm> form = HtmlForm.with(ForgeChecks.USER_FIELD, page);
            Optional<HtmlForm> grant =
                    HtmlForm.with("redirect_uri", page).filter(each -> browser.isBelow(each.action(), GRANT));
            if (page.isRedirect()) {
                page = visit(next(page, service));
            } else if (form.isPresent()) {
                page = password(form.get(), page);
            } else if (grant.isPresent()) {
                page = grant(grant.get(), page);
            } else {
                return page;
            }
        }
        throw loop(page);
    }

    private URI next(Page page, String service) {
        URI next = page.location()
                .orElseThrow(() -> CheckFailed.plain(page.shown() + " without an address", "see what the service is"));
        if (!browser.isBelow(next, ForgeChecks.PREFIX) && !browser.isBelow(next, service)) {
            throw CheckFailed.plain(
                    page.shown() + ", which is neither the forge nor the service",
                    "set the root address of whichever sent it");
        }
        if (sinceForm.contains(next)) {
            throw loop(page);
        }
        return next;
    }

    private static CheckFailed loop(Page page) {
        return CheckFailed.plain(page.shown() + ", where it has been before", "see the log of the forge");
    }

    private static CheckFailed refused(Page page) {
        return CheckFailed.plain(
                page.shown() + " with the form again: the forge does not take this name and password",
                "give a user that the forge signs in by password alone");
    }

    private static CheckFailed forgotten(Page page) {
        return CheckFailed.plain(
                page.shown() + " with the form again: the forge signed in and forgot",
                "see that its cookies come back: its root address must be that of the edge, https with https");
    }

    private Page visit(URI address) throws InterruptedException {
        visited.add(address);
        sinceForm.add(address);
        answersForm = false;
        return browser.get(address);
    }

    private Page password(HtmlForm form, Page page) throws InterruptedException {
        if (known) {
            throw answersForm ? refused(page) : forgotten(page);
        }
        known = true;
        return send(form.filled(ForgeChecks.USER_FIELD, user.name())
                .filled("password", user.password().reveal()));
    }

    private Page grant(HtmlForm form, Page page) throws InterruptedException {
        if (granted) {
            throw CheckFailed.plain(page.shown() + " with the form to grant, again", "see what the forge says there");
        }
        granted = true;
        return send(form.filled("granted", "true"));
    }

    /** A password leaves for the forge alone. */
    private Page send(HtmlForm form) throws InterruptedException {
        if (!browser.isBelow(form.action(), ForgeChecks.PREFIX)) {
            throw CheckFailed.plain(
                    "a form of the forge that is sent to " + Shown.address(form.action()),
                    "set the root address of the forge to " + browser.at(ForgeChecks.PREFIX));
        }
        sinceForm.clear();
        answersForm = true;
        visited.add(form.action());
        return browser.post(form);
    }
}
