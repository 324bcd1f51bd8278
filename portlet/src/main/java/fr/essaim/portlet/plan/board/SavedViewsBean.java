// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.plan.saved.SavedViews;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.FilterLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The views of the list that the visitor keeps under a name: opened, saved, removed. */
@Named("savedViews")
@RequestScoped
public class SavedViewsBean {

    /** One of them, with the list that it opens. */
    public record SavedLink(long id, String name, String address) {}

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DashboardBean dashboard;

    @Inject
    SavedViews views;

    private String name;
    private Long removed;
    private List<SavedLink> items;

    public void open() {
        name = "";
    }

    public void save() {
        views.save(agent.visitor(), name, dashboard.getForm().toFilter());
        items = null;
        screen.tell("views.saved", name.strip());
    }

    public void remove() {
        views.remove(agent.visitor(), removed);
        items = null;
        screen.tell("views.removed");
    }

    /** Read once a request, and again once one was saved or removed. */
    public List<SavedLink> getItems() {
        if (items == null) {
            items = views.of(agent.visitor()).stream()
                    .map(view -> new SavedLink(view.id(), view.name(), FilterLinks.to(view.filter())))
                    .toList();
        }
        return items;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getRemoved() {
        return removed;
    }

    public void setRemoved(Long removed) {
        this.removed = removed;
    }
}
