// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury.minutes;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.jury.JuryGate;
import fr.essaim.idea.jury.JuryIdea;
import fr.essaim.idea.jury.JuryMinutes;
import fr.essaim.idea.jury.JuryRepository;
import fr.essaim.idea.jury.JuryTable;
import fr.essaim.idea.jury.MinutesText;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.signature.Signature;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The minutes of a jury: drawn up by the chair, signed by each member with his or her own session, kept as signed. */
@ApplicationScoped
@Transactional
public class MinutesSigning {

    /**
     * Where the minutes stand.
     *
     * @param hash of their text, empty as long as they are not drawn up
     * @param stale whether something they tell of has changed since
     * @param canDrawUp whether the visitor may draw them up, or do it again
     * @param canSign whether the visitor's signature is missing
     */
    public record View(
            String hash,
            Instant drawnUpAt,
            AgentId drawnUpBy,
            List<Juror> signatures,
            boolean stale,
            boolean canDrawUp,
            boolean canSign) {}

    /** A member of the jury; the moment is null as long as the signature is missing. */
    public record Juror(AgentId agent, Instant at) {}

    @Inject
    JuryGate juryGate;

    @Inject
    CampaignGate gate;

    @Inject
    JuryRepository juries;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Clock clock;

    public View of(Visitor visitor, long campaignId) {
        JuryTable table = juryGate.enterAsMember(visitor, campaignId);
        boolean chair = table.chairs(visitor.agent()) && table.jury().isOpen();
        Optional<JuryMinutes> found = juries.minutes(table.jury());
        if (found.isEmpty()) {
            return new View("", null, null, List.of(), false, chair && decided(table), false);
        }
        JuryMinutes minutes = found.get();
        boolean stale =
                !minutes.isSigned() && !text(visitor, campaignId, table).hash().equals(minutes.hash());
        return new View(
                minutes.hash(),
                minutes.drawnUpAt(),
                minutes.drawnUpBy(),
                signatures(table, minutes),
                stale,
                chair && !minutes.isSigned(),
                !stale && !minutes.isSignedBy(visitor.agent()));
    }

    private static List<Juror> signatures(JuryTable table, JuryMinutes minutes) {
        Map<AgentId, Instant> signed =
                minutes.signatures().stream().collect(Collectors.toMap(Signature::agent, Signature::at));
        return Stream.concat(table.members().stream(), signed.keySet().stream())
                .distinct()
                .map(agent -> new Juror(agent, signed.get(agent)))
                .toList();
    }

    private boolean decided(JuryTable table) {
        Map<Long, JuryIdea> noted = juries.juryIdeas(table.jury());
        return !table.ideas().isEmpty()
                && table.ideas().stream()
                        .allMatch(idea -> noted.containsKey(idea.ideaId())
                                && noted.get(idea.ideaId()).decision().isPresent());
    }

    private MinutesText text(Visitor visitor, long campaignId, JuryTable table) {
        return new MinutesWriting(table, juries.juryIdeas(table.jury())).write(gate.enter(visitor, campaignId));
    }

    /** Draws them up, or again as long as nobody has signed; members are asked to sign. */
    public void drawUp(Visitor visitor, long campaignId) {
        JuryTable table = juryGate.enterAsChair(visitor, campaignId);
        if (!table.jury().isOpen()) {
            throw new InvalidValueException("JURY", "jury.not-open");
        }
        if (!decided(table)) {
            throw new InvalidValueException("JURY", "jury.decide-first");
        }
        ChangeStamp stamp = stamp(visitor);
        MinutesText text = text(visitor, campaignId, table);
        Optional<JuryMinutes> present = juries.minutes(table.jury());
        present.ifPresent(minutes -> minutes.drawUp(text, stamp));
        if (present.isEmpty()) {
            juries.add(new JuryMinutes(table.jury(), text, stamp));
        }
        tell(gate.enter(visitor, campaignId), table, stamp);
    }

    private void tell(Campaign campaign, JuryTable table, ChangeStamp stamp) {
        Notice notice = Notice.of(
                IdeaNotice.JURY_TO_SIGN,
                new RecordKey(Campaign.RECORD_TYPE, campaign.id()),
                "jury-to-sign:%d:%d".formatted(campaign.id(), stamp.at().toEpochMilli()),
                campaign.title());
        outbox.add(
                campaign.site(),
                table.members().stream()
                        .filter(member -> !member.equals(stamp.by()))
                        .collect(Collectors.toMap(Function.identity(), member -> notice)));
    }

    /**
     * The visitor's own signature. From the first one on nothing changes any more.
     *
     * @param hash of the minutes that the visitor was shown
     * @throws InvalidValueException when they are not those, tell what is not so any more, or somebody acts for the member
     */
    public void sign(Visitor visitor, long campaignId, String hash) {
        gate.enterForChange(visitor, campaignId);
        JuryTable table = juryGate.enterAsMember(visitor, campaignId);
        JuryMinutes minutes = drawnUp(table);
        if (!minutes.isSigned() && !text(visitor, campaignId, table).hash().equals(minutes.hash())) {
            throw new InvalidValueException("MINUTES", "jury.minutes-changed");
        }
        minutes.sign(hash, stamp(visitor));
    }

    /** The minutes as drawn up, for the jury and those who run the campaign. */
    JuryMinutes read(Visitor visitor, long campaignId) {
        return drawnUp(juryGate.enterAsTeam(visitor, campaignId));
    }

    private JuryMinutes drawnUp(JuryTable table) {
        return juries.minutes(table.jury()).orElseThrow(() -> new RecordNotFoundException("jury.no-minutes"));
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
