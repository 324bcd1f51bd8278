// SPDX-License-Identifier: EUPL-1.2
/** Drives a started Essaim over HTTP as signed-in agents do, and says how fast it answered. See doc/performance.md. */
package fr.essaim.bench;
