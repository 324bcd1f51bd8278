// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

/** One of the authorities that share the portal: a town, its agglomeration, its social-action centre. */
public record Institution(long id, String code, String name) {}
