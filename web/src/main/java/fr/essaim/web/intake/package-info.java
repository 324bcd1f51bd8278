// SPDX-License-Identifier: EUPL-1.2
/** Takes requests in: bodies bounded in size, kind and time, places for work bounded in number, no thread held by a slow visitor. */
package fr.essaim.web.intake;
