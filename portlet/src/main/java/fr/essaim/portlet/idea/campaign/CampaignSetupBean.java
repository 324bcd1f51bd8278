// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.message.CampaignMessages;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.idea.setup.CampaignOpening;
import fr.essaim.idea.setup.CampaignSettings;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.idea.setup.CampaignTeam;
import fr.essaim.idea.setup.PhaseMoves;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.People;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.question.QuestionKind;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The settings of a campaign, its team, its opening and the moving of its phases. */
@Named("ideaSetup")
@ViewScoped
public class CampaignSetupBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    People people;

    @Inject
    CampaignSetup setup;

    @Inject
    CampaignMessages messages;

    @Inject
    RulesOfTheGame rules;

    @Inject
    CampaignTeam team;

    @Inject
    CampaignOpening opening;

    @Inject
    PhaseMoves moves;

    private Long campaignId;
    private int version;
    private CampaignSetupForm form;
    private String newMember;
    private String newPart = CampaignPart.ORGANISER.name();
    private final PhaseMoveForm move = new PhaseMoveForm();
    private transient CampaignSettings settings;

    /** Somebody in the team, with the part held. */
    public record Member(String agent, String name, String part, String partName) {}

    /** Before the view is shown, each time; what was typed stays. */
    public void prepare() {
        screen.open(this::getForm);
    }

    private void open() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
        }
        version = getSettings().version();
        form = new CampaignSetupForm(getSettings(), messages.of(agent.visitor(), campaignId));
    }

    public CampaignSettings getSettings() {
        if (settings == null) {
            settings = setup.find(agent.visitor(), campaignId);
        }
        return settings;
    }

    public void save() {
        Visitor visitor = agent.visitor();
        setup.change(visitor, campaignId, version, form.draft());
        changed();
        if (!form.rules().isEmpty()) {
            rules.write(visitor, campaignId, form.rules(), form.getTexts().get("rulesSummary"));
        }
        messages.arrange(visitor, campaignId, form.messageDrafts());
        again();
        screen.tell("idea.setup.saved");
    }

    /** What is stored is read anew. */
    private void again() {
        settings = null;
        open();
    }

    public void addQuestion() {
        form.addQuestion();
    }

    public void addMessage() {
        form.addMessage();
    }

    public void addMember() {
        if (newMember == null || newMember.isEmpty()) {
            throw new InvalidValueException("TEAM", "value.required");
        }
        team.join(agent.visitor(), campaignId, AgentId.parse(newMember), CampaignPart.valueOf(newPart));
        newMember = null;
        changed();
    }

    public void removeMember(String member, String part) {
        team.leave(agent.visitor(), campaignId, AgentId.parse(member), CampaignPart.valueOf(part));
        changed();
    }

    /** The campaign's version has grown; what is typed stays. */
    private void changed() {
        settings = null;
        version = getSettings().version();
    }

    /** Ends on the same page, open. */
    public void openCampaign() {
        int onRoll = opening.open(agent.visitor(), campaignId);
        again();
        screen.tell("idea.setup.opened", onRoll);
    }

    public void movePhase() {
        moves.move(
                agent.visitor(),
                campaignId,
                PhaseKind.valueOf(move.getKind()),
                PhaseRow.day(move.getStart()),
                PhaseRow.day(move.getEnd()),
                move.getReason(),
                move.isFollowers());
        again();
        screen.tell("idea.setup.moved");
    }

    public void archive() throws IOException {
        setup.archive(agent.visitor(), campaignId);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(PortletLinks.view(Map.of("view", "administration")));
    }

    public List<Member> getMembers() {
        return getSettings().members().stream()
                .map(member -> new Member(
                        member.agent().toString(),
                        people.name(member.agent().toString()),
                        member.part().name(),
                        screen.name(member.part())))
                .sorted(Comparator.comparing((Member member) -> CampaignPart.valueOf(member.part()))
                        .thenComparing(Member::name))
                .toList();
    }

    public List<String> getMissing() {
        return getSettings().missing().stream().map(screen::name).toList();
    }

    public List<Choice> getParts() {
        return choices(CampaignPart.values());
    }

    public List<Choice> getIdeaKinds() {
        return choices(IdeaKind.values());
    }

    public List<Choice> getMethods() {
        return choices(VoteMethod.values());
    }

    public List<Choice> getFieldKinds() {
        return choices(QuestionKind.values());
    }

    /** The phases that it has. */
    public List<Choice> getPhaseKinds() {
        return Arrays.stream(PhaseKind.values())
                .filter(kind -> getSettings().draft().phases().containsKey(kind))
                .map(kind -> new Choice(kind.name(), screen.name(kind)))
                .toList();
    }

    private List<Choice> choices(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), screen.name(value)))
                .toList();
    }

    /** Refused to those who do not organise the campaign, also when they send it without having seen it. */
    public CampaignSetupForm getForm() {
        if (form == null) {
            open();
        }
        return form;
    }

    public PhaseMoveForm getMove() {
        return move;
    }

    public String getNewMember() {
        return newMember;
    }

    public void setNewMember(String newMember) {
        this.newMember = newMember;
    }

    public String getNewPart() {
        return newPart;
    }

    public void setNewPart(String newPart) {
        this.newPart = newPart;
    }
}
