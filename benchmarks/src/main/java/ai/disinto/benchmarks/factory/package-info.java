/** How much a factory gets done; {@link ai.disinto.benchmarks.factory.IssueRate} measures it. */
@NullMarked
package ai.disinto.benchmarks.factory;

import org.jspecify.annotations.NullMarked;
