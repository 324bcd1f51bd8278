// SPDX-License-Identifier: EUPL-1.2
/** Where ideas that were carried out are taken up: by whom, adapted how, since when. A success spreads once it is told. */
package fr.essaim.idea.replication;
