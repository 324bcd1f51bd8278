// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

/** The two kinds of table file. CSV has semicolons, UTF-8 with a byte order mark and CRLF, as French Excel opens it. */
public enum Format {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String extension;
    private final String contentType;

    Format(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }
}
