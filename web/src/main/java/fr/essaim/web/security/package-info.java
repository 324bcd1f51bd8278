// SPDX-License-Identifier: EUPL-1.2
/** Who is here, and what the portal lets them do. */
package fr.essaim.web.security;
