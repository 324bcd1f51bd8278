// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import jakarta.faces.application.FacesMessage;

/**
 * A message as views write it.
 *
 * @param tone {@code success}, {@code warning} or {@code error}
 * @param icon the name of its icon
 */
public record Notice(String tone, String icon, String text) {

    static Notice of(FacesMessage message) {
        message.rendered();
        if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
            return new Notice("success", "done", message.getSummary());
        }
        boolean warning = message.getSeverity() == FacesMessage.SEVERITY_WARN;
        return new Notice(warning ? "warning" : "error", "alert", message.getSummary());
    }
}
