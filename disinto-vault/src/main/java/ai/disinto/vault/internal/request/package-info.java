/** What becomes of requests: how they are filed, and how they get onto a trusted branch. Not part of the API. */
@NullMarked
package ai.disinto.vault.internal.request;

import org.jspecify.annotations.NullMarked;
