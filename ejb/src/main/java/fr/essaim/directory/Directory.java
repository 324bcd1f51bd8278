// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

/** The portal's directory. */
public interface Directory {}
