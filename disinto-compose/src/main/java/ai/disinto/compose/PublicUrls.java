package ai.disinto.compose;

import ai.disinto.compose.caddy.Routing;
import java.util.Objects;

/**
 * Every address that a service must know of itself or of another: the one place where they are derived.
 *
 * @param forgeRoot what the forge calls itself, with a slash at its end
 * @param forgePage where browsers find the forge, with a slash at its end
 * @param ciHost what the CI server calls itself, without a slash at its end
 * @param ciOAuthRedirect where the forge sends browsers back to, after a login to the CI server
 * @param ciWebhookHost where the forge sends what happens, from within the stack
 * @param chatOAuthRedirect where the forge sends browsers back to, after a login to the chat
 */
public record PublicUrls(
        String forgeRoot,
        String forgePage,
        String ciHost,
        String ciOAuthRedirect,
        String ciWebhookHost,
        String chatOAuthRedirect) {
    private static final String FORGE_INSIDE = "http://forgejo:3000/";
    private static final String CI_INSIDE = "http://woodpecker:8000";

    /**
     * Takes the addresses as they are.
     *
     * @param forgeRoot what the forge calls itself, with a slash at its end
     * @param forgePage where browsers find the forge, with a slash at its end
     * @param ciHost what the CI server calls itself, without a slash at its end
     * @param ciOAuthRedirect where the forge sends browsers back to, after a login to the CI server
     * @param ciWebhookHost where the forge sends what happens, from within the stack
     * @param chatOAuthRedirect where the forge sends browsers back to, after a login to the chat
     */
    public PublicUrls {
        Objects.requireNonNull(forgeRoot, "forgeRoot");
        Objects.requireNonNull(forgePage, "forgePage");
        Objects.requireNonNull(ciHost, "ciHost");
        Objects.requireNonNull(ciOAuthRedirect, "ciOAuthRedirect");
        Objects.requireNonNull(ciWebhookHost, "ciWebhookHost");
        Objects.requireNonNull(chatOAuthRedirect, "chatOAuthRedirect");
    }

    /**
     * Derives the addresses.
     *
     * <p>Without a public name the forge calls itself what the containers call it, since clones of the CI server use
     * that address; browsers use the machine's ports.
     *
     * @param routing the names
     * @param ports the machine's ports, for {@link Routing#local()}
     * @return the addresses
     */
    public static PublicUrls of(Routing routing, Ports ports) {
        Objects.requireNonNull(routing, "routing");
        Objects.requireNonNull(ports, "ports");
        return switch (routing.mode()) {
            case LOCAL ->
                new PublicUrls(
                        FORGE_INSIDE,
                        "http://localhost:" + ports.forge() + "/",
                        "http://localhost:" + ports.ci(),
                        "http://localhost:" + ports.ci() + "/authorize",
                        CI_INSIDE,
                        "http://localhost" + (ports.http() == 80 ? "" : ":" + ports.http()) + "/chat/oauth/callback");
            case SUBPATH -> {
                String site = "https://" + routing.publicName().orElseThrow();
                yield new PublicUrls(
                        site + "/forge/",
                        site + "/forge/",
                        site + "/ci",
                        site + "/ci/authorize",
                        CI_INSIDE + "/ci",
                        site + "/chat/oauth/callback");
            }
            case SUBDOMAIN -> {
                String forge = "https://" + routing.nameOf("forge").orElseThrow() + "/";
                String ci = "https://" + routing.nameOf("ci").orElseThrow();
                String chat = "https://" + routing.nameOf("chat").orElseThrow();
                yield new PublicUrls(forge, forge, ci, ci + "/authorize", CI_INSIDE, chat + "/oauth/callback");
            }
        };
    }
}
