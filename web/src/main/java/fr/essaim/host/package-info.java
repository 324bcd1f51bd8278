// SPDX-License-Identifier: EUPL-1.2
/** What makes any servlet container a host of portlet applications. */
package fr.essaim.host;
