// SPDX-License-Identifier: EUPL-1.2
/** The discussion of a record: its threads, comments with the agents they mention, and following it. */
package fr.essaim.portlet.discussion;
