package ai.disinto.testing.internal.ci.model;

import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository that was activated once. */
public final class CiRepo {
    private final long id;
    private final Repository repository;
    private final List<CiPipeline> pipelines = new ArrayList<>();
    private final Map<String, CiSecretEntry> secrets = new TreeMap<>();
    private final Map<Long, CiCron> crons = new TreeMap<>();
    private User user;
    private boolean active = true;
    private int timeout = 60;
    private String requireApproval = "forks";
    private String visibility;
    private String configFile = "";
    private boolean allowPulls = true;
    private boolean allowDeployments;
    private List<String> cancelEvents = List.of("push", "pull_request");
    private int lastNumber;

    /** Makes an active repository in the name of an account. */
    public CiRepo(long id, Repository repository, User user) {
        this.id = id;
        this.repository = repository;
        this.user = user;
        this.visibility = repository.isPrivate() ? "private" : "public";
    }

    public long id() {
        return id;
    }

    /** The repository of the forge. */
    public Repository repository() {
        return repository;
    }

    /** The pipelines, oldest first. */
    public List<CiPipeline> pipelines() {
        return pipelines;
    }

    public Optional<CiPipeline> pipeline(int number) {
        return pipelines.stream().filter(each -> each.number() == number).findFirst();
    }

    public Map<String, CiSecretEntry> secrets() {
        return secrets;
    }

    public Map<Long, CiCron> crons() {
        return crons;
    }

    /** In whose name statuses are reported. */
    public User user() {
        return user;
    }

    public void user(User value) {
        user = value;
    }

    public boolean active() {
        return active;
    }

    public void active(boolean value) {
        active = value;
    }

    public int timeout() {
        return timeout;
    }

    public void timeout(int value) {
        timeout = value;
    }

    public String requireApproval() {
        return requireApproval;
    }

    public void requireApproval(String value) {
        requireApproval = value;
    }

    public String visibility() {
        return visibility;
    }

    public void visibility(String value) {
        visibility = value;
    }

    public String configFile() {
        return configFile;
    }

    public void configFile(String value) {
        configFile = value;
    }

    public boolean allowPulls() {
        return allowPulls;
    }

    public void allowPulls(boolean value) {
        allowPulls = value;
    }

    public boolean allowDeployments() {
        return allowDeployments;
    }

    public void allowDeployments(boolean value) {
        allowDeployments = value;
    }

    public List<String> cancelEvents() {
        return cancelEvents;
    }

    public void cancelEvents(List<String> value) {
        cancelEvents = List.copyOf(value);
    }

    public int nextNumber() {
        lastNumber++;
        return lastNumber;
    }
}
