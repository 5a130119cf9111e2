package ai.disinto.testing.internal.store;

/** What a repository offers, and how its pulls are merged. */
public final class UnitSettings {
    private boolean issues = true;
    private boolean wiki = true;
    private boolean pulls = true;
    private boolean projects = true;
    private boolean releases = true;
    private boolean packages = true;
    private boolean actions = true;
    private boolean timeTracker = true;
    private boolean onlyContributorsTrackTime = true;
    private boolean issueDependencies = true;
    private boolean globallyEditableWiki;
    private String wikiBranch = "main";
    private boolean ignoreWhitespaceConflicts;
    private boolean allowMerge = true;
    private boolean allowRebase = true;
    private boolean allowRebaseMerge = true;
    private boolean allowSquash = true;
    private boolean allowFastForwardOnly = true;
    private boolean allowManualMerge;
    private boolean allowRebaseUpdate = true;
    private boolean deleteBranchAfterMerge;
    private String mergeStyle = "merge";
    private String updateStyle = "merge";
    private boolean allowMaintainerEdit;
    private boolean autodetectManualMerge;

    public UnitSettings() {}

    public boolean issues() {
        return issues;
    }

    public void issues(boolean value) {
        issues = value;
    }

    public boolean wiki() {
        return wiki;
    }

    public void wiki(boolean value) {
        wiki = value;
    }

    public boolean pulls() {
        return pulls;
    }

    public void pulls(boolean value) {
        pulls = value;
    }

    public boolean projects() {
        return projects;
    }

    public void projects(boolean value) {
        projects = value;
    }

    public boolean releases() {
        return releases;
    }

    public void releases(boolean value) {
        releases = value;
    }

    public boolean packages() {
        return packages;
    }

    public void packages(boolean value) {
        packages = value;
    }

    public boolean actions() {
        return actions;
    }

    public void actions(boolean value) {
        actions = value;
    }

    public boolean timeTracker() {
        return timeTracker;
    }

    public void timeTracker(boolean value) {
        timeTracker = value;
    }

    public boolean onlyContributorsTrackTime() {
        return onlyContributorsTrackTime;
    }

    public void onlyContributorsTrackTime(boolean value) {
        onlyContributorsTrackTime = value;
    }

    public boolean issueDependencies() {
        return issueDependencies;
    }

    public void issueDependencies(boolean value) {
        issueDependencies = value;
    }

    public boolean globallyEditableWiki() {
        return globallyEditableWiki;
    }

    public void globallyEditableWiki(boolean value) {
        globallyEditableWiki = value;
    }

    public String wikiBranch() {
        return wikiBranch;
    }

    public void wikiBranch(String value) {
        wikiBranch = value;
    }

    public boolean ignoreWhitespaceConflicts() {
        return ignoreWhitespaceConflicts;
    }

    public void ignoreWhitespaceConflicts(boolean value) {
        ignoreWhitespaceConflicts = value;
    }

    public boolean allowMerge() {
        return allowMerge;
    }

    public void allowMerge(boolean value) {
        allowMerge = value;
    }

    public boolean allowRebase() {
        return allowRebase;
    }

    public void allowRebase(boolean value) {
        allowRebase = value;
    }

    public boolean allowRebaseMerge() {
        return allowRebaseMerge;
    }

    public void allowRebaseMerge(boolean value) {
        allowRebaseMerge = value;
    }

    public boolean allowSquash() {
        return allowSquash;
    }

    public void allowSquash(boolean value) {
        allowSquash = value;
    }

    public boolean allowFastForwardOnly() {
        return allowFastForwardOnly;
    }

    public void allowFastForwardOnly(boolean value) {
        allowFastForwardOnly = value;
    }

    public boolean allowManualMerge() {
        return allowManualMerge;
    }

    public void allowManualMerge(boolean value) {
        allowManualMerge = value;
    }

    public boolean allowRebaseUpdate() {
        return allowRebaseUpdate;
    }

    public void allowRebaseUpdate(boolean value) {
        allowRebaseUpdate = value;
    }

    public boolean deleteBranchAfterMerge() {
        return deleteBranchAfterMerge;
    }

    public void deleteBranchAfterMerge(boolean value) {
        deleteBranchAfterMerge = value;
    }

    public String mergeStyle() {
        return mergeStyle;
    }

    public void mergeStyle(String value) {
        mergeStyle = value;
    }

    public String updateStyle() {
        return updateStyle;
    }

    public void updateStyle(String value) {
        updateStyle = value;
    }

    public boolean allowMaintainerEdit() {
        return allowMaintainerEdit;
    }

    public void allowMaintainerEdit(boolean value) {
        allowMaintainerEdit = value;
    }

    public boolean autodetectManualMerge() {
        return autodetectManualMerge;
    }

    public void autodetectManualMerge(boolean value) {
        autodetectManualMerge = value;
    }
}
