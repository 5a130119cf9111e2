package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import java.util.ArrayList;
import java.util.List;

/** Makes a stack, or says everything that keeps it from being one. */
final class StackCheck {
    private final StackParts parts;

    StackCheck(StackParts parts) {
        this.parts = parts;
    }

    FactoryStack stack() {
        List<Diagnostic> found = new ArrayList<>(new StackRules(parts).check());
        refuse(found);
        StackAssembly assembly = new StackAssembly(parts);
        List<ServiceDraft> drafts = assembly.drafts();
        ComposeFile file = assembly.file(drafts);
        found.addAll(new StackRules(parts).checkExtras(drafts));
        // by the drafts: in a file, two services of one name would be one
        found.addAll(new FileRules(drafts, file.volumes(), file.networks()).check());
        found.addAll(ConfinementCheck.problems(file.chatConfinement()));
        found.addAll(parts.policy().problems(file));
        refuse(found);
        return new FactoryStack(parts, file, found);
    }

    private static void refuse(List<Diagnostic> found) {
        if (found.stream().anyMatch(Findings.errors())) {
            throw new InvalidDocumentException("the stack", found);
        }
    }
}
