/**
 * What keeps agents from working, or lets them do too much: {@link ai.disinto.factory.doctor.StaffDoctor} compares what
 * a factory's files say with what the forge says, and changes nothing.
 */
@NullMarked
package ai.disinto.factory.doctor;

import org.jspecify.annotations.NullMarked;
