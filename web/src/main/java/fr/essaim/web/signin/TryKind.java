// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

/** What somebody tries: each kind counts for itself, so that nothing typed as a login counts as anything else. */
enum TryKind {
    LOGIN,
    /** The password of an agent who is signed in. */
    PASSWORD,
    /** The second factor of an agent whose password was right. */
    CODE
}
