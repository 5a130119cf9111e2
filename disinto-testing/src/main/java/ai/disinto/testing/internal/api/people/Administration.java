package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.api.repos.RepositoryCreation;
import ai.disinto.testing.internal.events.RepositoryChanged;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;

/** What site administrators do besides making accounts. */
final class Administration {
    private static final String TASKS = "update_mirrors repo_health_check check_repo_stats archive_cleanup"
            + " sync_external_users deleted_branches_cleanup update_migration_poster_id cleanup_hook_task_table"
            + " cleanup_packages delete_inactive_accounts delete_repo_archives git_gc_repos resync_all_sshkeys"
            + " resync_all_sshprincipals resync_all_hooks reinit_missing_repos delete_missing_repos"
            + " delete_generated_repository_avatars delete_old_actions update_checker delete_old_system_notices"
            + " rebuild_issue_indexer stop_zombie_tasks stop_endless_tasks cancel_abandoned_jobs"
            + " transfer_lingering_logs start_schedule_tasks cleanup_actions cleanup_offline_runners"
            + " actions_action_user";
    private static final List<String> SINCE_15 =
            List.of("transfer_lingering_logs", "cleanup_offline_runners", "actions_action_user");

    private Administration() {}

    static Answer createRepository(Call call) {
        return RepositoryCreation.create(call, call.account("username"));
    }

    /** All tasks, whatever page is asked for. */
    static Answer tasks(Call call) {
        List<String> tasks = tasks(call.instance());
        return Answer.ok(Json.array(
                        tasks,
                        task -> Json.object()
                                .put("name", task)
                                .put("schedule", "-")
                                .put("next", Json.NEVER)
                                .put("prev", Json.NEVER)
                                .put("exec_times", 0)))
                .with("X-Total-Count", String.valueOf(tasks.size()));
    }

    static Answer run(Call call) {
        if (!tasks(call.instance()).contains(call.parameter("task"))) {
            throw Refusal.notFound();
        }
        return Answer.noContent();
    }

    private static List<String> tasks(Instance instance) {
        return List.of(TASKS.split(" ", -1)).stream()
                .filter(task -> instance.line().atLeast(15) || !SINCE_15.contains(task))
                .filter(task -> !instance.line().atLeast(16) || !task.equals("resync_all_hooks"))
                .toList();
    }

    /** Runs without a lock, and takes one repository's after another. */
    static Answer deleteUser(Call call) {
        Instance instance = call.instance();
        User user = call.account("username");
        if (user.organization()) {
            throw Refusal.invalid(user.name() + " is an organization not a user");
        }
        if (call.caller().is(user)) {
            throw Refusal.invalid("you cannot delete yourself");
        }
        boolean purge = call.query().flag("purge").orElse(false);
        List<Repository> owned = instance.store().repositories().of(user);
        if (!purge && !owned.isEmpty()) {
            throw Refusal.invalid("user still has ownership of repositories [uid: " + user.id() + "]");
        }
        if (!purge && !instance.store().accounts().teamsWith(user).isEmpty()) {
            throw Refusal.invalid("user still has membership of organizations [uid: " + user.id() + "]");
        }
        owned.forEach(repository -> remove(call, repository));
        instance.store().repositories().all().forEach(repository -> forget(repository, user));
        instance.store().accounts().remove(user);
        instance.store().notifications().removeIf(notification -> notification.user() == user);
        return Answer.noContent();
    }

    private static void remove(Call call, Repository repository) {
        Instance instance = call.instance();
        Locked.in(repository, () -> {
            instance.store().repositories().remove(repository);
            instance.store().repositories().forksOf(repository).forEach(fork -> fork.forkOf(null));
            instance.events().publish(new RepositoryChanged(repository, call.user(), "deleted"));
            return repository;
        });
    }

    private static void forget(Repository repository, User user) {
        Locked.in(repository, () -> {
            repository.collaborators().remove(user.id());
            repository.watchers().remove(user.id());
            repository.issues().values().forEach(issue -> issue.assignees().remove(user));
            return repository;
        });
    }
}
