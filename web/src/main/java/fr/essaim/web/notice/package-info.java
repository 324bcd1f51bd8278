// SPDX-License-Identifier: EUPL-1.2
/** How the portal tells agents: a list behind the bell in its header, and a mail for those who asked for one. */
package fr.essaim.web.notice;
