/** The report on a factory's files; {@link ai.disinto.examples.report.ReportCommand} is its command. */
@NullMarked
package ai.disinto.examples.report;

import org.jspecify.annotations.NullMarked;
