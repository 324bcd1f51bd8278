// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.setup.CampaignCopying;
import fr.essaim.text.BundleText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The scoring grid of a campaign's jury, as its organisers or its chair set it. There is no jury before a grid is saved. */
@ApplicationScoped
@Transactional
public class ScoringGrids implements CampaignCopying {

    /**
     * The grid as it is shown.
     *
     * @param stored whether it was saved; else it is a proposal
     * @param marked whether a juror has given marks: the scale stays then, and so do the criteria that were marked
     * @param deliberates whether it is too late to change it
     */
    public record Form(String campaign, GridDraft draft, boolean stored, boolean marked, boolean deliberates) {}

    private static final List<String> USUAL = List.of("use", "feasible", "original", "spread");

    @Inject
    CampaignGate gate;

    @Inject
    JuryRepository juries;

    public Form of(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForTeam(visitor, campaignId, CampaignPart.JURY_CHAIR);
        return juries.jury(campaign)
                .map(jury -> new Form(
                        campaign.title(),
                        draft(jury),
                        true,
                        !juries.markedCriteria(jury).isEmpty(),
                        jury.isOpen()))
                .orElseGet(() -> new Form(
                        campaign.title(), draft(new Jury(campaign, usual(visitor.locale()))), false, false, false));
    }

    /** Whether a jury that the campaign will have has no grid yet; asks no permission. */
    public boolean isMissing(Campaign campaign) {
        return campaign.phase(PhaseKind.JURY).isPresent()
                && juries.jury(campaign).isEmpty();
    }

    public void save(Visitor visitor, long campaignId, GridDraft draft) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.JURY_CHAIR);
        Jury jury = juries.jury(campaign).orElseGet(() -> new Jury(campaign, usual(visitor.locale())));
        if (jury.id() == null) {
            jury.arrange(draft, Set.of());
            juries.add(jury);
        } else {
            jury.arrange(draft, juries.markedCriteria(jury));
        }
    }

    /** The grid without its marks, where one was saved. */
    @Override
    public void copy(Campaign from, Campaign to) {
        juries.jury(from).ifPresent(jury -> juries.add(jury.copy(to)));
    }

    /** The usual grid for a campaign that has none, by nobody in particular. */
    public void begin(Campaign campaign, Locale locale) {
        juries.add(new Jury(campaign, usual(locale)));
    }

    private static GridDraft draft(Jury jury) {
        return new GridDraft(
                jury.highest(),
                jury.criteria().stream()
                        .map(criterion -> new GridDraft.Line(
                                criterion.id(), criterion.label(), criterion.guidance(), criterion.weight()))
                        .toList(),
                jury.version());
    }

    private static List<GridDraft.Line> usual(Locale locale) {
        BundleText texts = new BundleText(locale, "fr.essaim.messages");
        return USUAL.stream()
                .map(code -> new GridDraft.Line(
                        null,
                        texts.text("jury.criterion." + code),
                        texts.text("jury.criterion." + code + ".guidance"),
                        code.equals("use") ? 2 : 1))
                .toList();
    }
}
