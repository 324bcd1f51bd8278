// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

/**
 * A file to take away, complete.
 *
 * @param name as a person would call it
 * @param contentType its media type
 */
public record OfficeFile(String name, String contentType, byte[] content) {

    static final String ZIP = "application/zip";
}
