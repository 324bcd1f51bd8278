// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.notice.Notice;
import java.time.Instant;

/** A notice in an agent's list. */
public record ListedNotice(long id, Notice notice, Instant at, boolean read) {}
