// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.todo;

import fr.essaim.duty.Duty;
import fr.essaim.duty.Involvement;
import fr.essaim.duty.Opening;
import fr.essaim.plan.follow.LeadDuties;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.desk.DeskLine;
import fr.essaim.portlet.desk.DeskWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What the plan wants of its leads. To nobody is anything else open in it. */
@ApplicationScoped
public class PlanDeskWords implements DeskWords {

    @Override
    public String feature() {
        return LeadDuties.FEATURE;
    }

    @Override
    public DeskLine duty(Duty duty, Texts texts, LocalDate today) {
        String kind = texts.get("todo." + duty.kind() + ".one");
        return line(
                duty.detail().isEmpty() ? kind : texts.get("todo.part", kind, duty.detail()),
                duty.about(),
                TodoWriter.since(duty, texts, today),
                duty.late(today),
                texts);
    }

    @Override
    public DeskLine opening(Opening opening, Texts texts, LocalDate today) {
        throw new IllegalArgumentException("The plan opens nothing: " + opening.kind());
    }

    @Override
    public DeskLine involvement(Involvement involvement, Texts texts) {
        return line(texts.get("todo." + involvement.part()), involvement.about(), "", false, texts);
    }

    private static DeskLine line(String what, Duty.Subject about, String when, boolean late, Texts texts) {
        return new DeskLine(
                what,
                about.title(),
                texts.get("todo.number", about.number()),
                when,
                late,
                false,
                "view=sheet&action=" + about.key().id());
    }

    @Override
    public String dutiesQuery() {
        return "view=todo";
    }

    @Override
    public String name(Texts texts) {
        return texts.get("todo.feature");
    }
}
