// SPDX-License-Identifier: EUPL-1.2
/**
 * The plan as it is read: one immutable board per revision, kept in memory, from which every list, figure and chart is
 * computed.
 */
package fr.essaim.plan.board;
