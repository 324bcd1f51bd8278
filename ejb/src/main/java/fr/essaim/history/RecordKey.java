// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

import java.io.Serializable;

/** Which record a change is about: the kind's lasting name, for example {@code PlanAction}, and the number. */
public record RecordKey(String type, long id) implements Serializable {}
