package ai.disinto.compose;

import ai.disinto.compose.caddy.Routing;
import java.util.Optional;

/**
 * Where browsers find the services of a factory, each with a slash at its end.
 *
 * @param forge the forge
 * @param ci the CI server
 * @param chat the chat, or empty when there is none
 */
record SiteLinks(String forge, String ci, Optional<String> chat) {
    private static final String CHAT_CALLBACK = "oauth/callback";

    /** Paths alone, so that they hold under every name that leads to the machine. */
    static SiteLinks belowOneName(boolean chat) {
        return new SiteLinks("/forge/", "/ci/", chat ? Optional.of("/chat/") : Optional.empty());
    }

    static SiteLinks of(FactoryStack stack) {
        if (stack.routing().mode() == Routing.Mode.SUBPATH) {
            return belowOneName(stack.hasChat());
        }
        PublicUrls urls = stack.urls();
        String callback = urls.chatOAuthRedirect();
        String chat = callback.substring(0, callback.length() - CHAT_CALLBACK.length());
        return new SiteLinks(
                urls.forgePage(), urls.ciHost() + "/", stack.hasChat() ? Optional.of(chat) : Optional.empty());
    }
}
