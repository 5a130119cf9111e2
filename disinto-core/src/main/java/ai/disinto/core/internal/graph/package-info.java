/** Directed graphs of numbered nodes, searched without recursion. Not part of the API. */
@NullMarked
package ai.disinto.core.internal.graph;

import org.jspecify.annotations.NullMarked;
