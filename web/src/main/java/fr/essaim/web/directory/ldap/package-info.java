// SPDX-License-Identifier: EUPL-1.2
/**
 * People, groups and departments of an LDAP server or an Active Directory behind the {@link fr.essaim.directory.Directory}
 * port. Nothing of them is stored but the numbers by which Essaim knows them; what was read is remembered in memory for a short time.
 */
package fr.essaim.web.directory.ldap;
