package ai.disinto.compose.caddy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the checks one after the other. */
final class SmokeRun {
    private static final String SESSION = "disinto_chat_session";

    private final SmokePlan plan;
    private final SmokeHttp http;
    private final Browser person;
    private final Map<String, SmokeResult> results = new LinkedHashMap<>();

    SmokeRun(SmokePlan plan) {
        this.plan = plan;
        this.http = new SmokeHttp(plan.limit());
        this.person = new Browser(plan.base(), http);
    }

    SmokeReport report() throws InterruptedException {
        for (SmokeCheck check : checks()) {
            results.put(check.name(), result(check));
        }
        return new SmokeReport(List.copyOf(results.values()));
    }

    private List<SmokeCheck> checks() {
        List<SmokeCheck> checks = new ArrayList<>(new SiteChecks(plan.title()).all());
        checks.addAll(ForgeChecks.all());
        checks.addAll(CiChecks.all());
        checks.addAll(ChatChecks.all());
        checks.addAll(new SignInChecks(plan, person).all());
        checks.add(SmokeCheck.of(
                "chat-socket", SmokeCheck.Part.CHAT_SESSION, browser -> ChatChecks.socket(chatting(browser))));
        return checks;
    }

    /** Whoever has a session of the chat: the one that was given, else the one that was made. */
    private Browser chatting(Browser browser) {
        plan.session().ifPresent(session -> browser.cookies().put(SESSION, session.reveal(), "/chat"));
        return plan.session().isPresent() ? browser : person;
    }

    private SmokeResult result(SmokeCheck check) throws InterruptedException {
        Optional<String> reason = reasonToSkip(check);
        if (reason.isPresent()) {
            return SmokeResult.skipped(check.name(), reason.get());
        }
        Browser browser = new Browser(plan.base(), http);
        try {
            String seen = check.look().at(browser);
            return SmokeResult.passed(check.name(), asked(browser), seen);
        } catch (CheckFailed e) {
            return SmokeResult.failed(check.name(), asked(browser), String.valueOf(e.getMessage()), e.fault());
        }
    }

    private String asked(Browser browser) {
        return browser.asked().isEmpty() ? person.asked() : browser.asked();
    }

    private Optional<String> reasonToSkip(SmokeCheck check) {
        if (check.part().isOfChat() && !plan.chat()) {
            return Optional.of("there is no chat");
        }
        if (check.part().needsUser() && plan.user().isEmpty()) {
            return Optional.of("no user of the forge was given");
        }
        if (check.part() == SmokeCheck.Part.CHAT_SESSION && plan.session().isEmpty() && !isPassed(ChatChecks.SIGN_IN)) {
            return Optional.of("no session of the chat was given, and none was made");
        }
        return check.needs().stream()
                .filter(need -> !isPassed(need))
                .map(need -> need + " did not pass")
                .findFirst();
    }

    private boolean isPassed(String name) {
        SmokeResult result = results.get(name);
        return result != null && result.outcome() == SmokeResult.Outcome.PASSED;
    }
}
