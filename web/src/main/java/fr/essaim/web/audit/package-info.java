// SPDX-License-Identifier: EUPL-1.2
/** The audit log as the stand-alone portal writes it, shows it and hands it out. */
package fr.essaim.web.audit;
