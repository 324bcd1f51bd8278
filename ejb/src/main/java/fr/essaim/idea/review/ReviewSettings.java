// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.setup.CampaignCopying;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** How a campaign reviews its ideas, as its organisers set it. Before they do, it is as usual for the campaign's kind. */
@ApplicationScoped
@Transactional
public class ReviewSettings implements CampaignCopying {

    /**
     * The settings as they are shown and sent back.
     *
     * @param days a reviewer has so many
     * @param version of the settings that were read, 0 where none are stored
     */
    public record Form(boolean threeLevels, int days, List<CriterionDraft> criteria, int version) {}

    @Inject
    CampaignGate gate;

    @Inject
    ReviewRepository reviews;

    public Form of(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForTeam(visitor, campaignId);
        return form(reviews.setup(campaign).orElseGet(() -> usual(campaign, visitor.locale())));
    }

    private static Form form(ReviewSetup setup) {
        return new Form(
                setup.threeLevels(),
                setup.days(),
                setup.criteria().stream()
                        .map(criterion -> new CriterionDraft(criterion.id(), criterion.label(), criterion.guidance()))
                        .toList(),
                setup.version());
    }

    /** @throws InvalidValueException also when somebody else changed the settings in between */
    public void save(Visitor visitor, long campaignId, Form form) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign);
        ReviewSetup setup = reviews.setup(campaign).orElseGet(() -> usual(campaign, visitor.locale()));
        if (setup.version() != form.version()) {
            throw new InvalidValueException("VERSION", "review.changed");
        }
        setup.circuit(form.days(), form.threeLevels());
        setup.arrange(form.criteria(), reviews.answered(campaign));
        if (setup.id() == null) {
            reviews.add(setup);
        }
    }

    /** Only what was set: as usual stays as usual. */
    @Override
    public void copy(Campaign from, Campaign to) {
        reviews.setup(from).ifPresent(setup -> reviews.add(setup.copy(to)));
    }

    /** Those stored, stored now where there were none. Only for a campaign that is locked for change. */
    ReviewSetup stored(Campaign campaign, Locale locale) {
        return reviews.setup(campaign).orElseGet(() -> {
            ReviewSetup setup = usual(campaign, locale);
            reviews.add(setup);
            return setup;
        });
    }

    private static ReviewSetup usual(Campaign campaign, Locale locale) {
        return new ReviewSetup(campaign, ReviewDefaults.of(campaign.kind(), locale));
    }
}
