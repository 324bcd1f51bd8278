// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

import fr.essaim.access.Visitor;
import fr.essaim.duty.AgentConcerns;
import fr.essaim.notice.Notices;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What concerns the visitor, from all features. */
@Named("desk")
@RequestScoped
public class DeskBean {

    private static final int NOTICES = 6;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AgentConcerns concerns;

    @Inject
    Notices notices;

    @Inject
    @Any
    Instance<DeskWords> words;

    @Inject
    DeskPlaces places;

    private DeskPage page;

    /** Before the view is shown. */
    public void prepare() {
        screen.open(() -> {
            Visitor visitor = agent.visitor();
            page = new DeskWriter(screen.texts(), agent.today(), places, this::words)
                    .write(concerns.of(visitor), notices.latest(visitor.site(), visitor.agent(), NOTICES));
        });
    }

    private DeskWords words(String feature) {
        return words.stream()
                .filter(some -> some.feature().equals(feature))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No words for what " + feature + " wants"));
    }

    public DeskPage getPage() {
        return page;
    }
}
