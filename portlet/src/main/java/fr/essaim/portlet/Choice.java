// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import jakarta.faces.model.SelectItem;

/** One entry of a list to choose from. What Faces knows by itself costs no expression per entry. */
public final class Choice extends SelectItem {

    private static final long serialVersionUID = 1L;

    public Choice(String value, String label) {
        super(value, label);
    }
}
