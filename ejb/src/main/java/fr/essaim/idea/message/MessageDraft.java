// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.message;

import java.time.LocalDate;

/**
 * A message of the communication plan as typed.
 *
 * @param id null for a new one
 */
public record MessageDraft(Long id, LocalDate day, String text) {}
