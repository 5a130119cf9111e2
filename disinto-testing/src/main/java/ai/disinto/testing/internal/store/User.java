package ai.disinto.testing.internal.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** An account: a person, or an organisation, which shares the names with them. */
public final class User {
    private final long id;
    private final Instant created;
    private String name;
    private String email;
    private String password = "";
    private boolean organization;
    private String fullName = "";
    private boolean admin;
    private boolean active = true;
    private boolean prohibitLogin;
    private boolean restricted;
    private boolean hideEmail;
    private boolean mustChangePassword;
    private String loginName = "";
    private long sourceId;
    private Instant lastLogin = Instant.EPOCH;
    private String language = "";
    private String location = "";
    private String pronouns = "";
    private String website = "";
    private String description = "";
    private String visibility = "public";
    private boolean repoAdminChangeTeamAccess = true;
    private final Set<Long> following = new LinkedHashSet<>();
    private final Set<Long> starred = new LinkedHashSet<>();
    private final Set<Long> publicMembers = new ConcurrentSkipListSet<>();

    public User(long id, Instant created, String name, String email) {
        this.id = id;
        this.created = created;
        this.name = name;
        this.email = email;
    }

    public long id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public String name() {
        return name;
    }

    public void name(String value) {
        name = value;
    }

    public String email() {
        return email;
    }

    public void email(String value) {
        email = value;
    }

    public String password() {
        return password;
    }

    public void password(String value) {
        password = value;
    }

    public boolean organization() {
        return organization;
    }

    public void organization(boolean value) {
        organization = value;
    }

    public String fullName() {
        return fullName;
    }

    public void fullName(String value) {
        fullName = value;
    }

    public boolean admin() {
        return admin;
    }

    public void admin(boolean value) {
        admin = value;
    }

    public boolean active() {
        return active;
    }

    public void active(boolean value) {
        active = value;
    }

    public boolean prohibitLogin() {
        return prohibitLogin;
    }

    public void prohibitLogin(boolean value) {
        prohibitLogin = value;
    }

    public boolean restricted() {
        return restricted;
    }

    public void restricted(boolean value) {
        restricted = value;
    }

    public boolean hideEmail() {
        return hideEmail;
    }

    public void hideEmail(boolean value) {
        hideEmail = value;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public void mustChangePassword(boolean value) {
        mustChangePassword = value;
    }

    public String loginName() {
        return loginName;
    }

    public void loginName(String value) {
        loginName = value;
    }

    public long sourceId() {
        return sourceId;
    }

    public void sourceId(long value) {
        sourceId = value;
    }

    public Instant lastLogin() {
        return lastLogin;
    }

    public void lastLogin(Instant value) {
        lastLogin = value;
    }

    public String language() {
        return language;
    }

    public void language(String value) {
        language = value;
    }

    public String location() {
        return location;
    }

    public void location(String value) {
        location = value;
    }

    public String pronouns() {
        return pronouns;
    }

    public void pronouns(String value) {
        pronouns = value;
    }

    public String website() {
        return website;
    }

    public void website(String value) {
        website = value;
    }

    public String description() {
        return description;
    }

    public void description(String value) {
        description = value;
    }

    public String visibility() {
        return visibility;
    }

    public void visibility(String value) {
        visibility = value;
    }

    public boolean repoAdminChangeTeamAccess() {
        return repoAdminChangeTeamAccess;
    }

    public void repoAdminChangeTeamAccess(boolean value) {
        repoAdminChangeTeamAccess = value;
    }

    public Set<Long> following() {
        return following;
    }

    public Set<Long> starred() {
        return starred;
    }

    /** The members of an organisation who show that they are. */
    public Set<Long> publicMembers() {
        return publicMembers;
    }
}
