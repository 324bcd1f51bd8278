// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;

/** Tells scrutineers that the sealing of a vote waits for them. */
@ApplicationScoped
@Transactional
public class SealingReminder {

    @Inject
    CampaignGate gate;

    @Inject
    VoteSealing sealing;

    @Inject
    NoticeOutbox outbox;

    /**
     * Tells those who have still to draw a passphrase, or to try it once the key is shared; each of them once a day and step,
     * and once more when the sealing began anew.
     *
     * @return how many are told now
     * @throws NotAllowedException for anybody but an organiser
     */
    public int tell(Visitor visitor, long campaignId) {
        SealingSheet sheet = sealing.of(visitor, campaignId);
        if (!sheet.reminding()) {
            throw new NotAllowedException(visitor, IdeaPermission.MANAGE, campaignId);
        }
        IdeaNotice kind = sheet.shared() ? IdeaNotice.PASSPHRASE_TO_TRY : IdeaNotice.PASSPHRASE_TO_DRAW;
        // Its first characters tell boxes apart, and a key is short
        String box = sealing.prepare(visitor, campaignId).substring(0, 12);
        Notice notice = Notice.of(
                kind,
                new RecordKey(Campaign.RECORD_TYPE, campaignId),
                "%s:%d:%s:%s".formatted(kind.code(), campaignId, gate.today(), box),
                sheet.campaign());
        Map<AgentId, Notice> notices = new HashMap<>();
        sheet.waiting().forEach(agent -> notices.put(agent, notice));
        return outbox.add(visitor.site(), notices);
    }
}
