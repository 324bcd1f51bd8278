// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.text.Html;

/** A template of campaigns to choose, told in a few words. */
public record TemplateChoice(String code, String name, String text) {

    /** HTML. */
    public String label() {
        return "<strong>" + Html.escaped(name) + "</strong><span class=\"es-muted\">" + Html.escaped(text) + "</span>";
    }
}
