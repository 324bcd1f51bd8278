// SPDX-License-Identifier: EUPL-1.2
/**
 * The pages that the portal itself draws: the frame around portlets, sign-in, errors and administration. Templates stand
 * beside the classes as resources, every word in the bundle {@code fr.essaim.web.messages}.
 */
package fr.essaim.web.page;
