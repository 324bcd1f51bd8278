// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

/** Why something is reported or withdrawn. OTHER says more in its own words. The order is that of notices' texts. */
public enum WithdrawalReason {
    INSULT,
    PERSONAL_DATA,
    OFF_TOPIC,
    DOUBLE,
    OTHER
}
