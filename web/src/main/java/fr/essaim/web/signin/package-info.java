// SPDX-License-Identifier: EUPL-1.2
/**
 * Signing in: the password with its slowing locks, devices and addresses known from before, the second factor, one-time
 * links and the first administrator.
 */
package fr.essaim.web.signin;
