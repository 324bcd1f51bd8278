// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.history.RecordKey;
import fr.essaim.moderation.RegisterPage;
import fr.essaim.moderation.WithdrawalRegister;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.RecordViews;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** The public register of what moderators withdrew in one place. */
@Named("register")
@RequestScoped
public class RegisterBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    WithdrawalRegister registers;

    @Inject
    RecordViews views;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private RegisterScreen page;

    /**
     * Before the view is shown.
     *
     * @param moderated the record in which they moderate
     */
    public void prepare(RecordKey moderated) {
        screen.open(() -> read(moderated));
    }

    private void read(RecordKey scope) {
        int first = Address.current().position("first");
        Visitor visitor = agent.visitor();
        RegisterPage register = registers.of(visitor, scope, first);
        Map<AgentId, StaffMember> moderators = directory.findAll(
                visitor.site(),
                register.entries().stream().map(RegisterPage.Entry::moderator).collect(Collectors.toSet()));
        page = new RegisterWriter(
                        screen.texts(), clock.getZone(), moderator -> screen.person(moderators.get(moderator)))
                .write(views.of(scope), views.open(scope), register, first);
    }

    public RegisterScreen getPage() {
        return page;
    }
}
