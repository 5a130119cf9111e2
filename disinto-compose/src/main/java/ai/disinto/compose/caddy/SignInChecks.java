package ai.disinto.compose.caddy;

import ai.disinto.compose.caddy.SmokeCheck.Part;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The sign-ins, all of one person in one browser. */
final class SignInChecks {
    private static final String FORGE_SIGN_IN = "forge-sign-in";
    private static final String SETTINGS = ForgeChecks.PREFIX + "user/settings";
    private static final String CI_SIGN_IN = "ci-sign-in";
    private static final String CALLBACK = ChatChecks.PREFIX + "oauth/callback";

    private final SmokePlan plan;
    private final Browser person;
    private boolean chatting;

    SignInChecks(SmokePlan plan, Browser person) {
        this.plan = plan;
        this.person = person;
    }

    List<SmokeCheck> all() {
        return List.of(
                SmokeCheck.of(FORGE_SIGN_IN, Part.USER, browser -> forge()).after(EdgeSmoke.FORGE_LOGIN),
                SmokeCheck.of(CI_SIGN_IN, Part.USER, browser -> ci()).after(FORGE_SIGN_IN, EdgeSmoke.CI_AUTHORIZE),
                SmokeCheck.of(ChatChecks.SIGN_IN, Part.CHAT_AND_USER, browser -> chat())
                        .after(FORGE_SIGN_IN, ChatChecks.LOGIN),
                SmokeCheck.of(EdgeSmoke.TOGETHER, Part.USER, browser -> together())
                        .after(CI_SIGN_IN));
    }

    private String forge() throws InterruptedException {
        Page end = new SignIn(person, plan.user().orElseThrow()).from(SETTINGS, ForgeChecks.PREFIX);
        if (end.status() != Statuses.OK || !end.address().equals(person.at(SETTINGS))) {
            throw CheckFailed.plain(
                    end.shown() + " at " + Shown.address(end.address()) + ", not 200 at " + SETTINGS,
                    "give a user that the forge asks for nothing but the password");
        }
        return end.shown();
    }

    private String ci() throws InterruptedException {
        SignIn signIn = new SignIn(person, plan.user().orElseThrow());
        Page end = signIn.from(CiChecks.AUTHORIZE, CiChecks.PREFIX);
        String error = OAuth.parameter(end.address(), "error").orElse("");
        if (!error.isEmpty()) {
            throw CheckFailed.plain(
                    end.shown() + " at " + Shown.address(end.address()),
                    "see the log of the CI server: it refuses with " + Shown.text(error));
        }
        arrived(signIn, end, CiChecks.AUTHORIZE, CiChecks.PREFIX);
        return end.shown() + " with the same state";
    }

    private String chat() throws InterruptedException {
        SignIn signIn = new SignIn(person, plan.user().orElseThrow());
        Page end = signIn.from(ChatChecks.PREFIX + "login", ChatChecks.PREFIX);
        arrived(signIn, end, CALLBACK, ChatChecks.PREFIX);
        chatting = true;
        return end.shown() + " with the same state";
    }

    /** The callback was asked with a code and the state that the forge was given, and led to the service's first page. */
    private void arrived(SignIn signIn, Page end, String callback, String first) {
        Optional<String> sent = signIn.visited().stream()
                .filter(address -> address.getRawPath().endsWith("/login/oauth/authorize"))
                .findFirst()
                .flatMap(address -> OAuth.parameter(address, "state"));
        Optional<URI> back = signIn.visited().stream()
                .filter(address -> address.getRawPath().equals(callback))
                .filter(address -> OAuth.parameter(address, "code").isPresent())
                .findFirst();
        if (back.isEmpty()) {
            throw CheckFailed.plain(
                    end.shown() + " at " + Shown.address(end.address()) + ", and nobody came back to " + callback,
                    "register " + person.at(callback) + " at the forge as a redirect URI of the service");
        }
        if (sent.isEmpty() || !OAuth.parameter(back.get(), "state").equals(sent)) {
            throw CheckFailed.plain(
                    "the state that came back to " + callback + " is not the one that was sent",
                    "see what between browser and forge changes queries");
        }
        if (end.status() != Statuses.OK || !end.address().equals(person.at(first))) {
            throw CheckFailed.plain(
                    end.shown() + " at " + Shown.address(end.address()) + ", not 200 at " + first,
                    "see the log of the service: the sign-in came back to it, and was not taken");
        }
    }

    private String together() throws InterruptedException {
        still(SETTINGS, "the forge");
        still(CiChecks.PREFIX + "api/user", "the CI server");
        if (chatting) {
            still(ChatChecks.PREFIX, "the chat");
        }
        return "signed in to " + (chatting ? "forge, CI server and chat" : "forge and CI server");
    }

    private void still(String path, String service) throws InterruptedException {
        Page page = person.get(person.at(path));
        if (page.status() != Statuses.OK) {
            throw CheckFailed.of(
                    Fault.Kind.COLLISION,
                    page.shown() + ": " + service + " does not know who signed in a moment ago",
                    "see which service sets a cookie of the same name, or a gate before " + service);
        }
    }
}
