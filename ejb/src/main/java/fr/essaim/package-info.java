// SPDX-License-Identifier: EUPL-1.2
/** What every feature shares: failures that can be told to a person, by a key of the bundle {@code fr.essaim.messages}. */
package fr.essaim;
