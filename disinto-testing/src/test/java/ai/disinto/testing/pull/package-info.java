/** Walks of pull requests, from the first look to the merge. */
@org.jspecify.annotations.NullMarked
package ai.disinto.testing.pull;
