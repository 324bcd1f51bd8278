// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.idea.campaign.CampaignDraft;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CategoryDraft;
import fr.essaim.idea.campaign.IdeaBox;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.message.MessageDraft;
import fr.essaim.question.QuestionDraft;
import fr.essaim.question.QuestionKind;
import fr.essaim.text.BundleText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a new campaign of a kind begins with, in one language: texts, questions, ways to vote, usual lengths of phases and
 * messages. Everything can be changed until the campaign opens.
 */
public final class CampaignTemplate {

    static final String BUNDLE = "fr.essaim.idea.campaign.templates";

    private static final long USUAL_ENVELOPE = 30_000;
    private static final int DAYS_BEFORE_END = 4;
    private static final int SHORT_PHASE = 10;

    private final CampaignKind kind;
    private final BundleText texts;

    /** @param locale French unless it speaks English */
    public CampaignTemplate(CampaignKind kind, Locale locale) {
        this.kind = kind;
        this.texts = new BundleText(locale, BUNDLE);
    }

    /** What the copy of a campaign is called, at most as long as titles are. */
    static String copyTitle(String title, Locale locale) {
        String copy = new BundleText(locale, BUNDLE).text("copy", title);
        return copy.length() <= IdeaBox.TITLE_LENGTH ? copy : title;
    }

    public String title() {
        return text("title");
    }

    /** Light rich text. */
    public String purpose() {
        return text("purpose");
    }

    /** Light rich text. */
    public String rules() {
        return text("rules");
    }

    /** What a box that is made with the campaign says of itself. */
    String boxPurpose() {
        return texts.text("BOX.purpose");
    }

    /** @param start of the first phase */
    public CampaignDraft draft(LocalDate start) {
        return new CampaignDraft(
                title(),
                purpose(),
                text("commitment"),
                ideaKinds(),
                kind == CampaignKind.PERMANENT,
                kind == CampaignKind.CONTEST || kind == CampaignKind.CALL_FOR_PROJECTS,
                kind == CampaignKind.PERMANENT ? 60 : 90,
                vote(),
                TemplatePhases.of(kind, start),
                Arrays.stream(text("categories").split("\\|"))
                        .map(label -> new CategoryDraft(null, label))
                        .toList(),
                Arrays.stream(text("fields").split("\\|"))
                        .map(CampaignTemplate::field)
                        .toList());
    }

    private Set<IdeaKind> ideaKinds() {
        return switch (kind) {
            case PERMANENT -> EnumSet.of(IdeaKind.IDEA, IdeaKind.IRRITANT);
            case STAFF_BUDGET -> EnumSet.of(IdeaKind.IDEA);
            case CONTEST, CALL_FOR_PROJECTS -> EnumSet.of(IdeaKind.PROJECT);
            case CHALLENGE -> EnumSet.of(IdeaKind.CHALLENGE);
        };
    }

    private VoteSettings vote() {
        return switch (kind) {
            case PERMANENT ->
                new VoteSettings(VoteMethod.SUPPORT, 1, null, false, false, VoteSettings.DEFAULT_THRESHOLD, 0);
            case STAFF_BUDGET ->
                new VoteSettings(VoteMethod.BASKET, 3, USUAL_ENVELOPE, true, true, VoteSettings.DEFAULT_THRESHOLD, 0);
            case CONTEST, CALL_FOR_PROJECTS -> VoteSettings.of(VoteMethod.NONE);
            case CHALLENGE -> VoteSettings.of(VoteMethod.POINTS);
        };
    }

    private static QuestionDraft field(String line) {
        String[] parts = line.split(";", -1);
        List<String> choices = parts.length > 4 ? List.of(parts[4].split(",")) : List.of();
        return new QuestionDraft(
                null, QuestionKind.valueOf(parts[0]), parts[1], parts[2], choices, "yes".equals(parts[3]));
    }

    /** The communication plan that goes with these phases. */
    List<MessageDraft> messages(Map<PhaseKind, PhaseDates> phases) {
        List<MessageDraft> messages = new ArrayList<>();
        PhaseDates deposit = phases.get(PhaseKind.DEPOSIT);
        if (deposit != null && deposit.endsOn() != null) {
            long days = ChronoUnit.DAYS.between(deposit.startsOn(), deposit.endsOn());
            add(messages, "DEPOSIT.half", deposit.startsOn().plusDays(days / 2));
            closing(messages, "DEPOSIT.closing", deposit);
        }
        PhaseDates vote = phases.get(PhaseKind.VOTE);
        if (vote != null) {
            add(messages, "VOTE.open", vote.startsOn());
            closing(messages, "VOTE.closing", vote);
        }
        if (phases.containsKey(PhaseKind.JURY)) {
            add(messages, "JURY.open", phases.get(PhaseKind.JURY).startsOn());
        }
        if (phases.containsKey(PhaseKind.RESULTS)) {
            add(messages, "RESULTS.open", phases.get(PhaseKind.RESULTS).startsOn());
        }
        return messages;
    }

    private void closing(List<MessageDraft> messages, String key, PhaseDates phase) {
        if (phase.endsOn() != null && ChronoUnit.DAYS.between(phase.startsOn(), phase.endsOn()) > SHORT_PHASE) {
            add(messages, key, phase.endsOn().minusDays(DAYS_BEFORE_END));
        }
    }

    private void add(List<MessageDraft> messages, String key, LocalDate day) {
        messages.add(new MessageDraft(null, day, texts.text("message." + key)));
    }

    private String text(String part) {
        return texts.text(kind.name() + "." + part);
    }
}
