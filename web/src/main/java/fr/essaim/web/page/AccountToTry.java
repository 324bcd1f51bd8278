// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

/**
 * An account that the sign-in page of a demonstration offers.
 *
 * @param purposeKey what it shows, in the portal's bundle
 */
public record AccountToTry(String login, String password, String purposeKey) {}
