/** What hiring and the doctor share. Not part of the API. */
@NullMarked
package ai.disinto.factory.internal;

import org.jspecify.annotations.NullMarked;
