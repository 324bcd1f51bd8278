// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.util.Locale;

/** What files can be, as they are kept and served. */
public enum AttachmentType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    TXT("text/plain; charset=UTF-8"),
    CSV("text/csv; charset=UTF-8");

    private final String contentType;

    AttachmentType(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** Drawn anew by us, so that a browser may show it within a page. */
    public boolean isImage() {
        return this == JPEG || this == PNG;
    }

    public String extension() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }
}
