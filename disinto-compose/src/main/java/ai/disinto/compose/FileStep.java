package ai.disinto.compose;

/**
 * One file of a plan.
 *
 * @param planned what people see of it
 * @param found what was there when the plan was made
 * @param wanted its new text
 */
record FileStep(PlannedFile planned, FoundFile found, String wanted) {

    static FileStep of(FoundFile found, String wanted) {
        return new FileStep(planned(found, wanted), found, wanted);
    }

    boolean isChange() {
        return planned.state() != PlannedFile.State.UNCHANGED;
    }

    boolean isEdited() {
        return planned.edit() != PlannedFile.Edit.NONE;
    }

    private static PlannedFile planned(FoundFile found, String wanted) {
        String path = found.path();
        String old = found.text().orElse("");
        if (!found.exists()) {
            return new PlannedFile(path, PlannedFile.State.CREATED, PlannedFile.Edit.NONE, java.util.List.of());
        }
        if (old.equals(wanted)) {
            return new PlannedFile(path, PlannedFile.State.UNCHANGED, PlannedFile.Edit.NONE, java.util.List.of());
        }
        PlannedFile.Edit edit = edit(path, old, wanted);
        if (path.equals(GeneratedFiles.STAGING_PAGE) && edit != PlannedFile.Edit.NONE) {
            return new PlannedFile(path, PlannedFile.State.UNCHANGED, edit, java.util.List.of());
        }
        return new PlannedFile(path, PlannedFile.State.REGENERATED, edit, LineDiff.of(path, old, wanted));
    }

    /** A text that lacks nothing but its stamp was edited by nobody. */
    private static PlannedFile.Edit edit(String path, String old, String wanted) {
        return Stamp.forFile(path)
                .map(stamp -> stamp.put(old).equals(wanted) ? PlannedFile.Edit.NONE : stamp.editOf(old))
                .orElse(PlannedFile.Edit.NO_STAMP);
    }
}
