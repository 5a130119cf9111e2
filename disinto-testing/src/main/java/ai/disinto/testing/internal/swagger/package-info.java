/** Forgejo's own description of its API, and what requests and answers are compared with it. */
@NullMarked
package ai.disinto.testing.internal.swagger;

import org.jspecify.annotations.NullMarked;
