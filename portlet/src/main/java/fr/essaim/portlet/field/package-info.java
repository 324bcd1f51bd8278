// SPDX-License-Identifier: EUPL-1.2
/** Days and numbers as they are typed, read by the rules that read them in files too. */
package fr.essaim.portlet.field;
