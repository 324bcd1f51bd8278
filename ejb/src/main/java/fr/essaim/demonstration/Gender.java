// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

/** With which a job title agrees. */
enum Gender {
    F,
    M
}
