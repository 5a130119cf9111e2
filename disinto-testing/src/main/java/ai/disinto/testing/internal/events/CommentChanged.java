package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** A comment was {@code created}, {@code edited} or {@code deleted}. */
public record CommentChanged(Repository repository, User actor, Comment comment, String action, String before)
        implements ForgeEvent {}
