// SPDX-License-Identifier: EUPL-1.2
/** What agents say about a record of any feature, whom they mention, and who is told. */
package fr.essaim.discussion;
