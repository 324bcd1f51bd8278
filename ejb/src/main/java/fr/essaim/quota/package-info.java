// SPDX-License-Identifier: EUPL-1.2
/**
 * How much one agent may write and send in a day. Each room says what it counts, and each feature who works without such
 * limits: those who run it.
 */
package fr.essaim.quota;
