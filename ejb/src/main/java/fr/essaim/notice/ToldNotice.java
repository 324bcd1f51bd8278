// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import java.time.Instant;

/** A notice as the portal keeps it for an agent. */
public record ToldNotice(Notice notice, Instant at, boolean read) {}
