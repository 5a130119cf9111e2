package ai.disinto.factory;

import java.util.Objects;
import java.util.regex.Pattern;

/** What a login can look like: it becomes the name of a folder too. */
final class Logins {
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private Logins() {}

    static String checked(String login) {
        if (!LOGIN.matcher(Objects.requireNonNull(login, "login")).matches()) {
            throw new IllegalArgumentException(
                    "login must be letters, digits, dots, dashes and underscores, at most 40, and begin with a letter or"
                            + " digit");
        }
        return login;
    }
}
