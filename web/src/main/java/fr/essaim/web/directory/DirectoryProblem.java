// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.util.List;

/**
 * Something in a directory file that prevents it from being applied, or that should be looked at before.
 *
 * @param line of the file, from 1; 0 when it is about the file as a whole
 * @param column null when it is about the whole line
 * @param value what the cell holds
 * @param reason a sentence in the portal's bundle under {@code directory.problem.}, or one of the exchange bundle
 * @param arguments of that sentence
 */
public record DirectoryProblem(int line, DirectoryColumn column, String value, String reason, List<Object> arguments) {

    static DirectoryProblem ofFile(String reason, Object... arguments) {
        return new DirectoryProblem(0, null, "", reason, List.of(arguments));
    }

    public String reasonKey() {
        return reason.contains(".") ? reason : "directory.problem." + reason;
    }
}
