// SPDX-License-Identifier: EUPL-1.2
/** Whether the portal can serve: it opens its database when it can be reached, and tells a balancer the truth. */
package fr.essaim.web.health;
