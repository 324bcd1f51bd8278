// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.message;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The communication plan of campaigns: dated messages, which {@link CampaignNews} sends. For organisers. */
@ApplicationScoped
@Transactional
public class CampaignMessages {

    private static final int MOST = 50;

    @Inject
    CampaignMessageRepository messages;

    @Inject
    CampaignGate gate;

    /** In the order of their days, those sent included. */
    public List<CampaignMessage> of(Visitor visitor, long campaignId) {
        return of(gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER));
    }

    public List<CampaignMessage> of(Campaign campaign) {
        return messages.of(campaign);
    }

    /**
     * Makes the planned messages those of the list: changes those with an id, adds the others, removes what is not named.
     * What has been sent stays as it is. At most 50.
     *
     * @throws InvalidValueException when one has no day or no text, or the day of one to be sent is over
     */
    public void arrange(Visitor visitor, long campaignId, List<MessageDraft> wanted) {
        Campaign campaign = gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER);
        arrange(campaign, wanted);
    }

    public void arrange(Campaign campaign, List<MessageDraft> wanted) {
        if (wanted.size() > MOST) {
            throw new InvalidValueException("MESSAGES", "value.too-many", MOST);
        }
        Map<Long, CampaignMessage> waiting = new HashMap<>();
        of(campaign).stream()
                .filter(message -> message.kind() == MessageKind.PLANNED
                        && message.sentAt().isEmpty())
                .forEach(message -> waiting.put(message.id(), message));
        Set<Long> kept = wanted.stream()
                .map(MessageDraft::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        waiting.values().stream()
                .filter(message -> !kept.contains(message.id()))
                .forEach(messages::remove);
        for (MessageDraft draft : wanted) {
            if (draft.id() == null) {
                checkDay(draft);
                messages.add(new CampaignMessage(campaign, MessageKind.PLANNED, draft.day(), draft.text()));
            } else if (waiting.containsKey(draft.id())) {
                CampaignMessage present = waiting.get(draft.id());
                if (!present.sendOn().equals(draft.day())) {
                    checkDay(draft);
                }
                present.write(draft.day(), draft.text());
            }
        }
    }

    private void checkDay(MessageDraft draft) {
        if (draft.day() != null && draft.day().isBefore(gate.today())) {
            throw new InvalidValueException("MESSAGE_DAY", "campaign.day-over", draft.day());
        }
    }

    /** Written at once, to be sent within minutes. */
    public void announce(Campaign campaign, MessageKind kind, String text) {
        messages.add(new CampaignMessage(campaign, kind, gate.today(), text));
    }
}
