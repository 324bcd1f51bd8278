// SPDX-License-Identifier: EUPL-1.2
/**
 * Who is told: features say what happened to {@link fr.essaim.notice.NoticeOutbox} in their own transaction; once it is
 * committed, the portal tells the agent through the {@link fr.essaim.notice.Notices} port.
 */
package fr.essaim.notice;
