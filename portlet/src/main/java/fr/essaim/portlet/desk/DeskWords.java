// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

import fr.essaim.duty.Duty;
import fr.essaim.duty.Involvement;
import fr.essaim.duty.Opening;
import fr.essaim.portlet.Texts;
import java.time.LocalDate;

/** How a feature says what concerns an agent, in the words of its own pages; offered as a CDI bean, one a feature. */
public interface DeskWords {

    /** The feature's name, as in its packages. */
    String feature();

    DeskLine duty(Duty duty, Texts texts, LocalDate today);

    DeskLine opening(Opening opening, Texts texts, LocalDate today);

    DeskLine involvement(Involvement involvement, Texts texts);

    /** The part of the address that names the feature's view of all duties. */
    String dutiesQuery();

    /** The feature's name for agents. */
    String name(Texts texts);
}
