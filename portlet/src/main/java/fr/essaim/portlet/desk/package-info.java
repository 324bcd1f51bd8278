// SPDX-License-Identifier: EUPL-1.2
/** « Pour moi »: one page with what concerns an agent in all features, which say it through ports. */
package fr.essaim.portlet.desk;
