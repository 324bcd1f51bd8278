// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.moderation.WithdrawalReason;
import java.io.Serializable;

/** Why something is reported, withdrawn, contested or restored, while it is typed. */
public class ComplaintForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private WithdrawalReason reason;
    private String text = "";

    /** To choose from. */
    public WithdrawalReason[] getReasons() {
        return WithdrawalReason.values();
    }

    public WithdrawalReason getReason() {
        return reason;
    }

    public void setReason(WithdrawalReason reason) {
        this.reason = reason;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
