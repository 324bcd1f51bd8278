// SPDX-License-Identifier: EUPL-1.2
/**
 * The portal's own directory in local tables, behind the {@link fr.essaim.directory.Directory} port, and the files by
 * which an administrator fills it. Every statement is bounded by the company.
 */
package fr.essaim.web.directory;
