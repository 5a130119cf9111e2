package ai.disinto.examples.lifecycle;

import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitRemote;
import java.nio.file.Path;
import java.util.List;

/** Clones of both repositories, for a look with git once the embedded forge is gone. */
record KeptRepositories(Path folder) {
    void keep(Stage stage, Story story) {
        for (ForgeRepository repository : List.of(stage.project(Role.KEEPER), stage.operations(Role.KEEPER))) {
            CloneName name = CloneName.of(repository.slug().name());
            Clones.in(folder, GitRemote.of(repository)).open(name).close();
            story.tell(Story.Word.KEPT, "git -C " + folder.resolve(name.toString()) + " log --graph --oneline --all");
        }
    }
}
