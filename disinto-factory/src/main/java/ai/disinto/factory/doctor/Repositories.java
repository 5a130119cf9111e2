package ai.disinto.factory.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.forge.Forge;
import ai.disinto.forge.model.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The repositories of the projects, each asked for once. */
final class Repositories {
    private final Forge forge;
    private final Map<RepositorySlug, Boolean> there = new HashMap<>();

    Repositories(Forge forge) {
        this.forge = forge;
    }

    static List<RepositorySlug> of(ProjectConfig project) {
        return List.of(project.repo(), project.opsRepo());
    }

    void report(ProjectConfig project, Diagnosis out) {
        for (RepositorySlug slug : of(project)) {
            if (!exists(slug)) {
                out.add(
                        StaffCode.REPOSITORY_MISSING,
                        slug.toString(),
                        new Words(
                                "the forge has no such repository, which the project " + project.name() + " names",
                                "make it, or correct the project file"));
            }
        }
    }

    boolean exists(RepositorySlug slug) {
        return there.computeIfAbsent(slug, each -> forge.repository(each).find().isPresent());
    }

    Permission permission(RepositorySlug slug, String login) {
        return forge.repository(slug).collaborators().permission(login);
    }
}
