/** Who works in a factory, changed step by step: each {@link ai.disinto.factory.staff.StaffStep} says what it did. */
@NullMarked
package ai.disinto.factory.staff;

import org.jspecify.annotations.NullMarked;
