// SPDX-License-Identifier: EUPL-1.2
/** The agent portal: a place for the portlets where there is no portal to join. */
package fr.essaim.web;
