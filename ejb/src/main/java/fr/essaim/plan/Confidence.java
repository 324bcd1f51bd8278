// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

/** The lead's weather forecast for the action. */
public enum Confidence {
    SECURED,
    ACHIEVABLE,
    NEEDS_SUPPORT,
    COMPROMISED,
    UNKNOWN
}
