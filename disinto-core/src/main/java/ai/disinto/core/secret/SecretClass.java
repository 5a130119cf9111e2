package ai.disinto.core.secret;

import java.util.Objects;

/** What a found secret is. Of two that cover the same text, the first in this order counts. */
public enum SecretClass {
    /** A value that the scanner was told, as it is or encoded. */
    KNOWN_VALUE(Certainty.CERTAIN),
    /** A private key of PEM, OpenSSH, PGP or PuTTY, from its first to its last line. */
    PRIVATE_KEY(Certainty.CERTAIN),
    /** The secret half of an age key. */
    AGE_KEY(Certainty.CERTAIN),
    /** An access key of a cloud by its four letters. */
    CLOUD_KEY(Certainty.CERTAIN),
    /** A token by its issuer's prefix: code hosts, package registries, chat, clouds, model providers. */
    VENDOR_TOKEN(Certainty.CERTAIN),
    /** A signed JSON web token, which the tokens of Woodpecker's users are too. */
    JWT(Certainty.CERTAIN),
    /** The password, or the token, of an address such as {@code https://user:password@host}. */
    URL_PASSWORD(Certainty.CERTAIN),
    /** What stands behind {@code Authorization:}, {@code Bearer} or {@code curl -u}. */
    AUTHORIZATION(Certainty.CONTEXT),
    /** The values of a header {@code Cookie} or {@code Set-Cookie}. */
    COOKIE(Certainty.CONTEXT),
    /** 40 hexadecimal digits behind the word for a token: one of Forgejo. */
    FORGE_TOKEN(Certainty.CONTEXT),
    /** What stands behind the word for a password, also in {@code .netrc} and in connection strings. */
    PASSWORD(Certainty.CONTEXT),
    /** What stands behind the word for a token, a key or a secret, and looks like one. */
    ASSIGNMENT(Certainty.CONTEXT),
    /** {@code 0x} and 64 hexadecimal digits: the private key of a chain, or the hash of a transaction. */
    CHAIN_KEY(Certainty.POSSIBLE),
    /** An address with 20 or more hexadecimal digits that are no commit. */
    URL_HEX(Certainty.POSSIBLE),
    /** 32 or more hexadecimal digits that nothing explains: a token, a commit id or a digest. */
    LONG_HEX(Certainty.POSSIBLE),
    /** 32 or more characters without a pattern that nothing explains. */
    RANDOM_TEXT(Certainty.POSSIBLE);

    private final Certainty certainty;

    SecretClass(Certainty certainty) {
        this.certainty = Objects.requireNonNull(certainty, "certainty");
    }

    /**
     * Answers how sure it is that the text is a secret.
     *
     * @return the certainty, the same for all findings of this class
     */
    public Certainty certainty() {
        return certainty;
    }

    /** How sure it is that a text is a secret. */
    public enum Certainty {
        /** The text itself says so. */
        CERTAIN,
        /** The words around it say so. */
        CONTEXT,
        /** Nothing says that it is none. */
        POSSIBLE
    }
}
