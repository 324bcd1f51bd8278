// SPDX-License-Identifier: EUPL-1.2
/**
 * What the business finds on a Jakarta EE server only: the server's transactions and data source, and the agent portal's
 * ports for every module of the archive. No other flavour of Essaim has these classes.
 */
package fr.essaim.enterprise;
