/**
 * TOML with positions: values come from a real TOML parser, the spans of keys and strings from a scanner beside it.
 * Not part of the API.
 */
@NullMarked
package ai.disinto.core.internal.toml;

import org.jspecify.annotations.NullMarked;
