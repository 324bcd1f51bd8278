// SPDX-License-Identifier: EUPL-1.2
/** Support, the booth, the shared computer, the polling station and the results of votes. */
package fr.essaim.portlet.idea.vote;
