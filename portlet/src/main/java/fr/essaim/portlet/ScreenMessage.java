// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import jakarta.faces.application.FacesMessage;

/**
 * A message as views write it.
 *
 * @param tone {@code success}, {@code warning} or {@code error}
 * @param icon the name of its icon
 */
public record ScreenMessage(String tone, String icon, String text) {

    static ScreenMessage of(FacesMessage message) {
        message.rendered();
        if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
            return new ScreenMessage("success", "done", message.getSummary());
        }
        boolean warning = message.getSeverity() == FacesMessage.SEVERITY_WARN;
        return new ScreenMessage(warning ? "warning" : "error", "alert", message.getSummary());
    }
}
