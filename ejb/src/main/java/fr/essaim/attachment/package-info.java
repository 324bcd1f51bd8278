// SPDX-License-Identifier: EUPL-1.2
/** Files and images in the folders of other records, whose owners say who may read them and who may add some. */
package fr.essaim.attachment;
