// SPDX-License-Identifier: EUPL-1.2
/** Ideas that resemble the one being typed, shown beside its title. */
package fr.essaim.portlet.idea.similar;
