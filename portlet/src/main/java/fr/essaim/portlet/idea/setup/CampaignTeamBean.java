// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.setup.CampaignTeam;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.People;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** The team of the campaign whose settings are open. */
@Named("ideaTeam")
@ViewScoped
public class CampaignTeamBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    People people;

    @Inject
    CampaignSetupBean campaign;

    @Inject
    CampaignTeam team;

    private final TeamForm form = new TeamForm();

    /** Somebody in the team, with the part held. */
    public record Member(String agent, String name, String part, String partName) {}

    public void join() {
        team.join(agent.visitor(), campaign.getSettings().id(), form.member(), form.part());
        form.setMember(null);
        campaign.changed();
    }

    public void remove(String member, String part) {
        team.leave(agent.visitor(), campaign.getSettings().id(), AgentId.parse(member), CampaignPart.valueOf(part));
        campaign.changed();
    }

    public List<Member> getMembers() {
        return campaign.getSettings().members().stream()
                .map(member -> new Member(
                        member.agent().toString(),
                        people.name(member.agent().toString()),
                        member.part().name(),
                        screen.name(member.part())))
                .sorted(Comparator.comparing((Member member) -> CampaignPart.valueOf(member.part()))
                        .thenComparing(Member::name))
                .toList();
    }

    public TeamForm getForm() {
        return form;
    }
}
