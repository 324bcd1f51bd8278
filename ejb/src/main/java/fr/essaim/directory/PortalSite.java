// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

/**
 * Where a request comes from: a company (one portal instance) and one of its sites (Liferay's scope group). Everything
 * Essaim stores belongs to one site, and every query is bounded by it.
 */
public record PortalSite(long companyId, long siteId) {}
