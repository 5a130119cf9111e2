/**
 * YAML 1.2 with positions, read from events and never composed recursively, and the writing of single values. Not part
 * of the API.
 */
@NullMarked
package ai.disinto.core.internal.yaml;

import org.jspecify.annotations.NullMarked;
