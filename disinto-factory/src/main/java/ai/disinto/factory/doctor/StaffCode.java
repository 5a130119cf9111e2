package ai.disinto.factory.doctor;

import ai.disinto.core.document.Severity;

/** What the doctor itself may find. */
enum StaffCode {
    /** The forge does not accept the administrator. */
    ADMINISTRATOR_REFUSED("staff.administrator-refused", Severity.ERROR),
    /** Who asks does not administer the forge. */
    NO_ADMINISTRATOR("staff.no-administrator", Severity.WARNING),
    /** A repository of a project is not there. */
    REPOSITORY_MISSING("staff.repository-missing", Severity.ERROR),
    /** There is no account of this name. */
    ACCOUNT_MISSING("staff.account-missing", Severity.ERROR),
    /** The account may not sign in. */
    ACCOUNT_INACTIVE("staff.account-inactive", Severity.ERROR),
    /** The account administers the forge, or a repository. */
    ACCOUNT_TOO_MIGHTY("staff.account-too-mighty", Severity.WARNING),
    /** The account may not do in a repository what a role needs. */
    MISSING_PERMISSION("staff.missing-permission", Severity.ERROR),
    /** No variable has a token. */
    TOKEN_VARIABLE_MISSING("staff.token-variable-missing", Severity.ERROR),
    /** The forge does not accept the token. */
    TOKEN_REFUSED("staff.token-refused", Severity.ERROR),
    /** The token belongs to another account. */
    TOKEN_OF_ANOTHER("staff.token-of-another", Severity.WARNING),
    /** The token may not do what a role needs. */
    TOKEN_LACKS_SCOPE("staff.token-lacks-scope", Severity.ERROR),
    /** The token is restricted to other repositories. */
    TOKEN_LACKS_REPOSITORY("staff.token-lacks-repository", Severity.ERROR),
    /** The token may do more than a role needs. */
    TOKEN_OVER_SCOPED("staff.token-over-scoped", Severity.WARNING),
    /** The token reaches every repository of the account, on a server that could restrict it. */
    TOKEN_UNRESTRICTED("staff.token-unrestricted", Severity.INFO),
    /** Nobody tells what the token may do. */
    SCOPES_UNKNOWN("staff.scopes-unknown", Severity.INFO),
    /** The account has no profile repository. */
    PROFILE_MISSING("staff.profile-missing", Severity.WARNING),
    /** The profile repository may be read by everybody. */
    PROFILE_PUBLIC("staff.profile-public", Severity.WARNING),
    /** A role has no formula. */
    NO_FORMULA("staff.no-formula", Severity.WARNING),
    /** The formula of a role has errors. */
    BROKEN_FORMULA("staff.broken-formula", Severity.ERROR);

    private final String code;
    private final Severity severity;

    StaffCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    String code() {
        return code;
    }

    Severity severity() {
        return severity;
    }

    /** Whether an agent lacks something, which matters while it is to work; all else matters always. */
    boolean isLack() {
        return severity == Severity.ERROR || this == NO_FORMULA || this == PROFILE_MISSING;
    }
}
