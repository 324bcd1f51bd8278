// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.moderation.RegisterPage;
import fr.essaim.moderation.WithdrawalRegister;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.review.TeamNames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The public register of what moderators withdrew in the campaign that the address names. */
@Named("ideaRegister")
@RequestScoped
public class RegisterBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    WithdrawalRegister registers;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private RegisterScreen page;

    /** Before the view is shown. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        long campaignId = IdeaAddress.campaign();
        int first = Address.current().position("first");
        Visitor visitor = agent.visitor();
        RegisterPage register = registers.of(visitor, new RecordKey(Campaign.RECORD_TYPE, campaignId), first);
        List<AgentId> moderators =
                register.entries().stream().map(RegisterPage.Entry::moderator).toList();
        TeamNames names = new TeamNames(directory, visitor.site(), moderators, screen.texts());
        page = new RegisterWriter(screen.texts(), names, clock.getZone()).write(campaignId, register, first);
    }

    public RegisterScreen getPage() {
        return page;
    }
}
