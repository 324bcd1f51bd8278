// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audience.roll.RollRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.moderation.ModerationScope;
import fr.essaim.moderation.ModerationScopes;
import fr.essaim.notice.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The moderators of a campaign look after its ideas and their comments. */
@ApplicationScoped
@Transactional
public class ModeratedCampaigns implements ModerationScopes {

    private static final Set<CampaignPart> MODERATORS = EnumSet.of(CampaignPart.MODERATOR, CampaignPart.ORGANISER);

    @Inject
    CampaignGate gate;

    @Inject
    IdeaGate ideas;

    @Inject
    RollRepository rolls;

    @Override
    public String recordType() {
        return Campaign.RECORD_TYPE;
    }

    @Override
    public ModerationScope enter(Visitor visitor, RecordKey scope) {
        return of(gate.enter(visitor, scope.id()));
    }

    /** Of a campaign that was found for somebody already. */
    ModerationScope of(Campaign campaign) {
        return new CampaignModeration(campaign);
    }

    /** Those of these agents who are on the roll or in the team. */
    Set<AgentId> concerned(Campaign campaign, Collection<AgentId> agents) {
        Set<AgentId> concerned = new HashSet<>(agents);
        concerned.removeIf(agent -> !campaign.has(agent));
        Set<AgentId> others = new HashSet<>(agents);
        others.removeAll(concerned);
        concerned.addAll(rolls.onAmong(campaign.audienceId(), others));
        return concerned;
    }

    private final class CampaignModeration implements ModerationScope {

        private final Campaign campaign;

        private CampaignModeration(Campaign campaign) {
            this.campaign = campaign;
        }

        @Override
        public RecordKey key() {
            return new RecordKey(Campaign.RECORD_TYPE, campaign.id());
        }

        @Override
        public PortalSite site() {
            return campaign.site();
        }

        @Override
        public String title() {
            return campaign.title();
        }

        @Override
        public boolean moderates(Visitor visitor) {
            return ideas.moderates(visitor, campaign);
        }

        @Override
        public void checkModerator(Visitor visitor) {
            if (!moderates(visitor)) {
                throw new NotAllowedException(visitor, IdeaPermission.MODERATE, campaign.id());
            }
        }

        @Override
        public void checkReporter(Visitor visitor) {
            gate.checkContributor(visitor);
        }

        @Override
        public boolean unlimited(Visitor visitor) {
            return gate.isUnlimited(visitor, campaign);
        }

        @Override
        public Set<AgentId> moderators() {
            return campaign.members().stream()
                    .filter(member -> MODERATORS.contains(member.part()))
                    .map(CampaignMember::agent)
                    .collect(Collectors.toSet());
        }

        @Override
        public Notice reportedNotice(LocalDate day) {
            return notice(IdeaNotice.REPORTED, "reported:", day);
        }

        @Override
        public Notice contestedNotice(LocalDate day) {
            return notice(IdeaNotice.WITHDRAWAL_CONTESTED, "contested:", day);
        }

        private Notice notice(IdeaNotice kind, String once, LocalDate day) {
            return Notice.of(kind, key(), once + campaign.id() + ":" + day, campaign.title());
        }
    }
}
