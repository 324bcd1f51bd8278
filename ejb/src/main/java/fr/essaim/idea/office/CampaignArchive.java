// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.exchange.archive.ZipWriter;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.privacy.JsonRowFinder;
import fr.essaim.privacy.JsonText;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A campaign to be kept for good: its settings, every version of its rules, the size of its roll, ballots without those who
 * cast them, in the order of their content, once results are out, ideas and what was said, answered and withdrawn in the open, and the SHA-256 of
 * each file. No agent is named or numbered in it.
 */
final class CampaignArchive {

    private static final String OF_CAMPAIGN = " join idea i on i.id = x.idea_id where i.campaign_id = ?";

    private final ArchivedVoteFinder votes;
    private final Campaign campaign;
    private final OfficeTexts texts;
    private final Clock clock;
    private final JsonRowFinder rows;
    private final Disclosure told;

    CampaignArchive(EntityManager em, Campaign campaign, OfficeTexts texts, Clock clock) {
        this.votes = new ArchivedVoteFinder(em, campaign.id());
        this.campaign = campaign;
        this.texts = texts;
        this.clock = clock;
        this.rows = new JsonRowFinder(em);
        this.told = Disclosure.of(campaign, clock);
    }

    byte[] zip() {
        ZipWriter zip = new ZipWriter();
        zip.add(
                texts.get("archive.readme") + ".txt",
                texts.get("archive.readme.text", campaign.title(), clock.instant()));
        zip.add("campagne.json", settings());
        zip.add("reglement.json", rules());
        zip.add("liste-emargement.json", roll());
        zip.add("idees.json", ideas());
        zip.add("commentaires.json", comments());
        zip.add("retraits.json", withdrawals());
        if (told.counts()) {
            zip.add("soutiens.json", supports());
        }
        if (told.votes()) {
            zip.add("bulletins-nominatifs.json", namedBallots());
            if (votes.ballotsInBox() >= campaign.voteSettings().threshold()) {
                zip.add("urne.json", counted());
            }
            zip.add("decisions.json", decisions());
        }
        zip.add("reponses.json", answers());
        return zip.close("empreintes.sha256");
    }

    private String settings() {
        VoteSettings vote = campaign.voteSettings();
        String phases = campaign.phases().stream()
                .map(phase -> "    {\"phase\": %s, \"du\": %s, \"au\": %s}"
                        .formatted(
                                JsonText.of(phase.kind().name()),
                                JsonText.value(Objects.toString(phase.startsOn())),
                                JsonText.value(phase.endsOn())))
                .collect(Collectors.joining(",\n"));
        return """
                {
                  "titre": %s,
                  "type": %s,
                  "objet": %s,
                  "engagement": %s,
                  "ouverte": %s,
                  "resultats": %s,
                  "vote": %s, "voix": %d, "enveloppe": %s, "secret": %s, "seuil": %d,
                  "phases": [
                %s
                  ]
                }
                """.formatted(
                        JsonText.of(campaign.title()),
                        JsonText.of(campaign.kind().name()),
                        JsonText.of(campaign.purpose()),
                        JsonText.of(campaign.commitment()),
                        JsonText.value(campaign.openedAt().orElse(null)),
                        JsonText.value(campaign.resultsAt().orElse(null)),
                        JsonText.of(vote.method().name()),
                        vote.votesEach(),
                        JsonText.value(vote.envelope()),
                        vote.secret(),
                        vote.threshold(),
                        phases);
    }

    private String rules() {
        return rows.of(
                List.of("version", "texte", "resume", "ecrite_le"),
                "select number, rules_text, summary, written_at from campaign_rules where campaign_id = ? order by number",
                campaign.id());
    }

    private String roll() {
        return rows.of(
                List.of("collectivite", "etat", "agents"),
                "select institution_id, state, count(*) from roll_entry where audience_id = ?"
                        + " group by institution_id, state order by institution_id, state",
                campaign.audienceId());
    }

    private String ideas() {
        return rows.of(
                List.of("id", "numero", "type", "etat", "titre", "texte", "benefice", "cout", "deposee_le", "soutiens"),
                "select id, number, kind, state, title, case when state = 'WITHDRAWN' then '' else description end,"
                        + " case when state = 'WITHDRAWN' then '' else expected_benefit end, cost, submitted_at, "
                        + (told.counts() ? "support_count" : "null")
                        + " from idea where campaign_id = ? and number is not null"
                        + " and state <> 'TAKEN_BACK' order by number",
                campaign.id());
    }

    private String comments() {
        return rows.of(
                        List.of("idee", "texte", "ecrit_le", "soutiens"),
                        "select i.number, x.comment_text, x.written_at, x.support_count from discussion_comment x"
                                + " join idea i on i.discussion_id = x.discussion_id where i.campaign_id = ?"
                                + " and x.state = 'SHOWN' and i.state in ('SUBMITTED', 'MERGED') order by i.number, x.written_at",
                        campaign.id())
                .replaceAll("@\\{\\d+}", "@");
    }

    private String withdrawals() {
        return rows.of(
                List.of("idee", "motif", "explication", "retire_le", "retabli_le"),
                "select i.number, x.reason, x.reason_text, x.withdrawn_at, x.restored_at from moderation_withdrawal x"
                        + " join idea i on i.id = x.subject_id where x.scope_type = ? and x.scope_id = ? order by x.withdrawn_at",
                Campaign.RECORD_TYPE,
                campaign.id());
    }

    private String supports() {
        return rows.of(
                List.of("idee", "soutiens"),
                "select i.number, count(*) from idea_support x" + OF_CAMPAIGN + " group by i.number order by i.number",
                campaign.id());
    }

    private String namedBallots() {
        return votes.namedBallots().stream()
                .map(ballot -> "  {\"choix\": " + JsonText.of(ballot) + "}")
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /** Sums alone: the ballots themselves are kept by nobody. */
    private String counted() {
        return rows.of(
                List.of("idee", "bulletins", "voix"),
                "select i.number, x.ballots, x.score from vote_count x join idea i on i.id = x.idea_id"
                        + " where x.campaign_id = ? order by i.number",
                campaign.id());
    }

    private String decisions() {
        return rows.of(
                List.of("idee", "retenue", "motif", "le"),
                "select i.number, x.chosen, x.reason, x.at from vote_decision x" + OF_CAMPAIGN + " order by i.number",
                campaign.id());
    }

    /** Those that agents can read by now. */
    private String answers() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return rows.of(
                List.of("idee", "reponse", "texte", "effective_le"),
                "select i.number, x.state, x.answer_text, x.effective_at from official_answer x"
                        + " join idea i on i.id = x.idea_id join campaign c on c.id = i.campaign_id where c.id = ?"
                        + " and x.published_at is not null and (x.effective_at <= ?"
                        + " or (x.effective_at is null and c.results_at <= ?)) order by i.number",
                campaign.id(),
                now,
                now);
    }
}
