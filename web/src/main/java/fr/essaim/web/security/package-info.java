// SPDX-License-Identifier: EUPL-1.2
/**
 * Who is signed in and what they may do: Apache Shiro's realm over the account tables, and the filters that every request of the portal passes.
 */
package fr.essaim.web.security;
