package ai.disinto.compose.caddy;

/** What a route does. */
sealed interface EdgeAction {
    /** Answers a status and a sentence. */
    record Refuse(int status, String text) implements EdgeAction {}

    /** Sends the browser elsewhere. */
    record Redirect(int status, String to, Keeps keeps) implements EdgeAction {}

    /** What of the request the new address ends in. */
    enum Keeps {
        NOTHING,
        QUERY,
        TARGET
    }

    /** Hands the request to a service, without the prefix; one that is unaware of it sends browsers to where it is not. */
    record Forward(String upstream, String prefix, boolean unaware) implements EdgeAction {}

    /** Hands the request to the chat: to nobody, or after the question who it is. */
    record Chat(boolean gated) implements EdgeAction {}
}
