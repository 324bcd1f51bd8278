// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.question;

/** A question in its place, where it has a number. */
public interface AskedQuestion {

    Long id();

    Question question();
}
