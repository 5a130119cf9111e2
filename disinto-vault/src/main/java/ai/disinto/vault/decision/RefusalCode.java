package ai.disinto.vault.decision;

import java.util.Locale;

/** Why an action may not be merged or run. The words are stable; each cause has its own. */
public enum RefusalCode {
    /** Something that the decision needs could not be read. */
    EVIDENCE_UNREADABLE,
    /** How the file came to the trusted branch could not be read. */
    HISTORY_UNREADABLE,
    /** The pull request could not be read. */
    PULL_UNREADABLE,
    /** The files that the pull request touches could not be read. */
    FILES_UNREADABLE,
    /** The reviews could not be read. */
    REVIEWS_UNREADABLE,
    /** What the reviewers may do could not be read. */
    REVIEWERS_UNREADABLE,
    /** The bytes of the action could not be read. */
    BYTES_UNREADABLE,
    /** The versions of the policy could not be read. */
    POLICY_UNREADABLE,
    /** Somebody paused this project. */
    PAUSED,
    /** Somebody paused all projects. */
    PAUSED_EVERYWHERE,
    /** Other bytes ran under this id before, or nobody knows which: the result is not that of this action. */
    RESULT_OF_OTHER_BYTES,
    /** The result that is recorded under this id cannot be read. */
    RESULT_UNREADABLE,
    /** Somebody has the action, by a claim that cannot be read. */
    CLAIM_UNREADABLE,
    /** A secret that the action needs is not there now. */
    SECRET_MISSING,
    /** A secret that the action needs is too short to be found in what it writes. */
    SECRET_TOO_SHORT,
    /** An agent reasons over the formula, and the operator does not let it have secrets or mounts. */
    CREDENTIALS_FOR_AGENT,
    /** The file is not where an action of its name would be. */
    NAME_NOT_OF_ACTION,
    /** A symbolic link, a folder or a submodule is in place of the file. */
    NOT_A_FILE,
    /** The file has an error; the message has the code of the diagnostic. */
    ACTION_INVALID,
    /** The bytes are not those that the forge says they are. */
    BYTES_DIFFER,
    /** The formula does not exist now, or is broken. It may be there later. */
    FORMULA_NOT_RUNNABLE,
    /** The action asks for a secret or mount that its formula may not have. */
    BEYOND_CEILING,
    /** The policy has an error, so nothing passes. */
    POLICY_INVALID,
    /** The action could not be classified. */
    TIER_UNKNOWN,
    /** The file is on a branch that actions do not run from. */
    BRANCH_NOT_TRUSTED,
    /** The file is on the branch for low actions, and is none. */
    TIER_TOO_HIGH_FOR_BRANCH,
    /** No pull request brought the file, and the vault admitted none: somebody pushed it. */
    NO_PULL,
    /** The pull request is closed. */
    PULL_NOT_OPEN,
    /** The pull request is not merged. */
    PULL_NOT_MERGED,
    /** The pull request goes to another branch. */
    BASE_DIFFERS,
    /** The pull request comes from a branch of another name than that of the action. */
    HEAD_BRANCH_DIFFERS,
    /** The pull request comes from another repository. */
    HEAD_IN_FORK,
    /** The repository that the pull request came from is gone. */
    HEAD_REPOSITORY_GONE,
    /** The pull request does not touch the file. */
    ACTION_NOT_IN_PULL,
    /** The pull request changes the policy as well. */
    POLICY_IN_PULL,
    /** The pull request touches another action as well. */
    OTHER_ACTION_IN_PULL,
    /** The pull request touches other files as well. */
    OTHER_FILES_IN_PULL,
    /** The pull request does not add the file: it changes, moves or deletes it. */
    ACTION_NOT_ADDED,
    /** The commit that touched the file last is none of the pull request. */
    COMMIT_NOT_OF_PULL,
    /** The file is not at the head of the pull request. */
    HEAD_WITHOUT_ACTION,
    /** The forge does not say which commit merged it. */
    MERGE_COMMIT_UNKNOWN,
    /** The forge does not say who merged it. */
    MERGER_UNKNOWN,
    /** The forge does not say when it was merged. */
    MERGE_TIME_UNKNOWN,
    /** Who asked for the action merged it. */
    MERGER_IS_REQUESTER,
    /** Somebody merged it, or scheduled that, who has no say here. */
    MERGER_NOT_ALLOWED,
    /** The file is not at the commit that merged it. */
    MERGED_WITHOUT_ACTION,
    /** Other bytes were merged than were reviewed. */
    MERGED_OTHER_BYTES,
    /** The bytes are not those that were merged. */
    CHANGED_SINCE_MERGE,
    /** It was merged at a time that is still to come. */
    MERGED_IN_FUTURE,
    /** It was merged before it was asked for: a clock went back. */
    MERGED_BEFORE_REQUEST,
    /** It was asked for at a time that is still to come. */
    OPENED_IN_FUTURE,
    /** It was approved to be run, and that is too long ago. */
    EXECUTION_EXPIRED,
    /** Somebody refused. */
    CHANGES_REQUESTED,
    /** Nobody approved. */
    NOT_APPROVED,
    /** It was merged, and nobody had approved. */
    MERGED_WITHOUT_APPROVAL,
    /** It has the label of an approval, which is none. */
    LABEL_IS_NO_APPROVAL,
    /** Fewer approved than its tier needs. */
    QUORUM_NOT_MET,
    /** A review is the one of a team, and of nobody. */
    REVIEW_OF_TEAM,
    /** The newest review of somebody says something that is not known. */
    REVIEW_STATE_UNKNOWN,
    /** An approval was dismissed. */
    REVIEW_DISMISSED,
    /** The head moved since an approval. */
    REVIEW_STALE,
    /** An approval is of another commit than the head. */
    REVIEW_OF_OTHER_COMMIT,
    /** The forge does not let an approval count. */
    REVIEW_UNOFFICIAL,
    /** The forge does not say when an approval was given. */
    REVIEW_TIME_UNKNOWN,
    /** An approval was given at a time that is still to come. */
    REVIEW_IN_FUTURE,
    /** An approval was given before the action was asked for: a clock went back. */
    REVIEW_BEFORE_REQUEST,
    /** An approval was given after the merge. */
    REVIEW_AFTER_MERGE,
    /** An approval was given too long ago. */
    REVIEW_EXPIRED,
    /** An approval was given when the action had a lower tier. */
    REVIEW_OF_LOWER_TIER,
    /** Who asked for the action approved it. */
    APPROVER_IS_REQUESTER,
    /** The vault itself approved it. */
    APPROVER_IS_VAULT,
    /** A bot approved it. */
    APPROVER_IS_BOT,
    /** The account that may approve low actions approved another. */
    APPROVER_FOR_LOW_ONLY,
    /** Somebody approved who has no say here. */
    APPROVER_NOT_LISTED,
    /** Who approved may not write to the repository any more. */
    APPROVER_WITHOUT_ACCESS,
    /** What the approver may do could not be read. */
    APPROVER_ACCESS_UNKNOWN,
    /** The account of the approver is blocked. */
    APPROVER_INACTIVE,
    /** The account of the approver does not exist any more. */
    APPROVER_GONE,
    /** Whether the account of the approver is blocked could not be read. */
    APPROVER_STATE_UNKNOWN,
    /** The vault admitted another action. */
    ADMISSION_OF_OTHER_ACTION,
    /** The vault admitted other bytes. */
    ADMISSION_OF_OTHER_BYTES,
    /** The vault admitted an action that was not low. */
    ADMISSION_NOT_LOW,
    /** The vault admitted it as low, and it is not low any more. */
    ADMISSION_TIER_ROSE,
    /** The vault admitted it by another version of the policy. */
    ADMISSION_OF_OTHER_POLICY,
    /** The vault admitted it at a time that is still to come. */
    ADMISSION_IN_FUTURE;

    /**
     * Answers the code as logs and comments write it.
     *
     * @return the name in small letters, with dashes
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
