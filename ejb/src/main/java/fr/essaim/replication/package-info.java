// SPDX-License-Identifier: EUPL-1.2
/** Where what was carried out is taken up: by whom, adapted how, since when. A success spreads once it is told. */
package fr.essaim.replication;
