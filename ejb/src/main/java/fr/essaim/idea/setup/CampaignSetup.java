// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.access.Access;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audience.roll.Rolls;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignDraft;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaBox;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.message.CampaignMessage;
import fr.essaim.idea.message.CampaignMessages;
import fr.essaim.idea.message.MessageDraft;
import fr.essaim.idea.message.MessageKind;
import fr.essaim.idea.rules.CampaignRules;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes campaigns, from templates or as copies, and changes their settings. Making one needs {@link IdeaPermission#MANAGE};
 * the rest is for its organisers. Once a campaign is open its dates move by {@link PhaseMoves} only, and what agents rely on
 * stays: how one votes, whether names may be hidden.
 */
@ApplicationScoped
@Transactional
public class CampaignSetup {

    @Inject
    CampaignRepository campaigns;

    @Inject
    CampaignGate gate;

    @Inject
    RulesOfTheGame rules;

    @Inject
    CampaignMessages messages;

    @Inject
    Instance<CampaignCopying> copying;

    @Inject
    Instance<VotePreparation> vote;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    AuditLog audit;

    @Inject
    Rolls rolls;

    /** What the template of this kind would begin with, in the visitor's language. */
    public CampaignTemplate template(Visitor visitor, CampaignKind kind) {
        access.check(visitor, IdeaPermission.MANAGE, 0);
        return new CampaignTemplate(kind, visitor.locale());
    }

    /**
     * Makes a campaign from the template of its kind, which agents do not see yet; the visitor organises it.
     *
     * @return its number
     * @throws InvalidValueException when the box is permanent or closed
     */
    public long create(Visitor visitor, NewCampaign wanted) {
        CampaignTemplate template = template(visitor, wanted.kind());
        boolean named = wanted.title() != null && !wanted.title().isBlank();
        String title = named ? wanted.title() : template.title();
        Campaign campaign = new Campaign(box(visitor, wanted, title, template), wanted.kind(), title);
        CampaignDraft draft = template.draft(TemplatePhases.firstDay(gate.today()));
        draft.anew(title, draft.phases()).applyTo(campaign, Set.of(), Set.of());
        store(visitor, campaign, template.rules(), template.messages(draft.phases()));
        return campaign.id();
    }

    private IdeaBox box(Visitor visitor, NewCampaign wanted, String title, CampaignTemplate template) {
        boolean permanent = wanted.kind() == CampaignKind.PERMANENT;
        if (permanent || wanted.boxId() == null) {
            IdeaBox box = new IdeaBox(visitor.site(), title, template.boxPurpose(), permanent);
            campaigns.add(box);
            return box;
        }
        IdeaBox box = campaigns.getBox(visitor.site(), wanted.boxId());
        if (box.permanent() || box.closed()) {
            throw new InvalidValueException("BOX", "campaign.box-taken", box.title());
        }
        return box;
    }

    /**
     * Makes a campaign with the same settings, rules, team, messages, audience, checklist and grid, dated as the template would date it.
     *
     * @return its number
     */
    public long duplicate(Visitor visitor, long campaignId) {
        Campaign source = gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER);
        access.check(visitor, IdeaPermission.MANAGE, 0);
        CampaignDraft draft = CampaignDraft.of(source);
        String title = CampaignTemplate.copyTitle(source.title(), visitor.locale());
        long days = source.phases().stream()
                .findFirst()
                .map(first -> ChronoUnit.DAYS.between(first.startsOn(), TemplatePhases.firstDay(gate.today())))
                .orElse(0L);
        Map<PhaseKind, PhaseDates> phases = new HashMap<>();
        draft.phases().forEach((kind, dates) -> phases.put(kind, dates.later(days)));
        IdeaBox box = source.box();
        if (box.permanent() || box.closed()) {
            box = new IdeaBox(visitor.site(), title, box.purpose(), box.permanent());
            campaigns.add(box);
        }
        Campaign copy = new Campaign(box, source.kind(), title);
        draft.anew(title, phases).applyTo(copy, Set.of(), Set.of());
        source.members().forEach(member -> copy.join(member.agent(), member.part()));
        String rulesText = rules.versions(source).stream()
                .findFirst()
                .map(CampaignRules::text)
                .orElse("");
        store(visitor, copy, rulesText, later(messages.of(source), days));
        rolls.copyRules(source.audienceId(), copy.audienceId());
        copying.stream().forEach(served -> served.copy(source, copy));
        return copy.id();
    }

    /** Those that would still be to come. */
    private List<MessageDraft> later(List<CampaignMessage> present, long days) {
        return present.stream()
                .filter(message -> message.kind() == MessageKind.PLANNED)
                .map(message -> new MessageDraft(null, message.sendOn().plusDays(days), message.text()))
                .filter(message -> !message.day().isBefore(gate.today()))
                .toList();
    }

    private void store(Visitor visitor, Campaign campaign, String rulesText, List<MessageDraft> planned) {
        campaign.join(visitor.agent(), CampaignPart.ORGANISER);
        campaigns.add(campaign);
        if (!rulesText.isEmpty()) {
            rules.write(campaign, rulesText, "", ChangeStamp.now(clock, visitor, ChangeCause.SCREEN));
        }
        messages.arrange(campaign, planned);
        campaign.members()
                .forEach(member -> audit.record(AuditEvent.by(visitor, AuditKind.RIGHTS_CHANGED)
                        .aboutAgent(member.agent())
                        .detail("+" + member.part() + "." + campaign.id())));
    }

    /** @throws NotAllowedException when the visitor sees the campaign and does not organise it */
    public CampaignSettings find(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER);
        List<CampaignRules> written = rules.versions(campaign);
        return new CampaignSettings(
                campaignId,
                campaign.version(),
                campaign.kind(),
                campaign.box().id(),
                campaign.box().title(),
                campaign.isOpened(),
                campaign.archived(),
                CampaignDraft.of(campaign),
                written.isEmpty() ? "" : written.get(0).text(),
                campaign.members(),
                campaign.isOpened() ? List.of() : CampaignOpening.missing(campaign, rules, vote, rolls, gate.today()));
    }

    /**
     * Makes the settings what the draft says.
     *
     * @param baseVersion the version the person saw
     * @throws CampaignChangedException when somebody else changed them since
     * @throws InvalidValueException when something in the draft is refused
     */
    public void change(Visitor visitor, long campaignId, int baseVersion, CampaignDraft draft) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        if (campaign.version() != baseVersion) {
            throw new CampaignChangedException();
        }
        draft.applyTo(campaign, campaigns.categoriesInUse(campaignId), campaigns.questionsInUse(campaignId));
        campaigns.grow(campaign);
    }

    /** To be read only, from then on. Not before its results are told. */
    public void archive(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        LocalDate today = gate.today();
        boolean under = campaign.phases().stream()
                .filter(phase -> phase.kind() != PhaseKind.FOLLOW_UP && phase.kind() != PhaseKind.RESULTS)
                .anyMatch(phase ->
                        phase.endsOn().filter(end -> end.isBefore(today)).isEmpty());
        if (under && campaign.isOpened() && campaign.kind() != CampaignKind.PERMANENT) {
            throw new InvalidValueException("PHASES", "campaign.still-running");
        }
        vote.forEach(votes -> votes.close(campaign));
        campaign.archive(ChangeStamp.now(clock, visitor, ChangeCause.SCREEN));
        rolls.close(campaign.audienceId());
    }

    /** The boxes of the site. */
    public List<IdeaBox> boxes(Visitor visitor) {
        access.check(visitor, IdeaPermission.MANAGE, 0);
        return campaigns.boxes(visitor.site());
    }
}
