package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** A rule for branches was made or changed. */
public record ProtectionChanged(Repository repository, User actor, BranchProtection rule) implements ForgeEvent {}
