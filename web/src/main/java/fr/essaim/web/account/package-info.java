// SPDX-License-Identifier: EUPL-1.2
/** The pages of signing in and of one's own account: password, second factor, one-time links, and accounts as administrators see them. */
package fr.essaim.web.account;
