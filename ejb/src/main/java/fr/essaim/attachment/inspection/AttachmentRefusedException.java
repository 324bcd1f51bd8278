// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import fr.essaim.BusinessException;

/** The file is not taken, and nothing was kept of it. Its key tells why. */
public class AttachmentRefusedException extends BusinessException {

    public AttachmentRefusedException(String reason, Object... arguments) {
        super("attachment." + reason, arguments);
    }

    AttachmentRefusedException(String reason, Throwable cause) {
        this(reason);
        initCause(cause);
    }
}
