// SPDX-License-Identifier: EUPL-1.2
/** The portal's pages: which there are, what stands on them, and the frame around the portlets. */
package fr.essaim.web.page;
