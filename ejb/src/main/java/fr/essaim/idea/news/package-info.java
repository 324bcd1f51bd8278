// SPDX-License-Identifier: EUPL-1.2
/** What authors and followers are told of answers, and who is reminded of late ones. */
package fr.essaim.idea.news;
