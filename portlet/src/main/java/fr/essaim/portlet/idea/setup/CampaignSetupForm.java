// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.ballot.BallotBox;
import fr.essaim.idea.campaign.CampaignDraft;
import fr.essaim.idea.campaign.CategoryDraft;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.message.CampaignMessage;
import fr.essaim.idea.message.MessageDraft;
import fr.essaim.idea.message.MessageKind;
import fr.essaim.idea.setup.CampaignSettings;
import fr.essaim.portlet.field.TypedNumber;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.RichTextLines;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The settings of a campaign as typed. Rich texts are lines; categories one a line; what was not touched stays as it was. */
public final class CampaignSetupForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean unsaved;
    private final LinkedHashMap<String, String> values = new LinkedHashMap<>();
    private final LinkedHashMap<String, String> known = new LinkedHashMap<>();
    private final LinkedHashMap<String, Long> categoryIds = new LinkedHashMap<>();
    private final ArrayList<PhaseRow> phases = new ArrayList<>();
    private final ArrayList<QuestionRow> questions = new ArrayList<>();
    private final ArrayList<MessageRow> messages = new ArrayList<>();
    private final boolean opened;
    private String[] kinds;
    private boolean authorsHidden;
    private boolean teamWanted;
    private boolean secret;
    private boolean countsHidden;

    CampaignSetupForm(CampaignSettings settings, List<CampaignMessage> planned) {
        CampaignDraft draft = settings.draft();
        opened = settings.opened();
        values.put("title", draft.title());
        richText("purpose", draft.purpose());
        richText("commitment", draft.commitment());
        richText("rules", settings.rules());
        values.put("rulesSummary", "");
        values.put("answerDays", Integer.toString(draft.answerDays()));
        values.put("method", draft.vote().method().name());
        values.put("votesEach", Integer.toString(draft.vote().votesEach()));
        values.put(
                "envelope",
                draft.vote().envelope() == null
                        ? ""
                        : Long.toString(draft.vote().envelope()));
        values.put("threshold", Integer.toString(draft.vote().threshold()));
        values.put("quorum", Integer.toString(draft.vote().quorum()));
        values.put(
                "categories",
                draft.categories().stream().map(CategoryDraft::label).collect(Collectors.joining("\n")));
        draft.categories().forEach(category -> categoryIds.put(category.label(), category.id()));
        kinds = draft.ideaKinds().stream().map(Enum::name).toArray(String[]::new);
        authorsHidden = draft.authorsHidden();
        teamWanted = draft.teamWanted();
        secret = draft.vote().secret();
        countsHidden = draft.vote().countsHidden();
        Arrays.stream(PhaseKind.values())
                .forEach(kind -> phases.add(new PhaseRow(kind, draft.phases().get(kind))));
        draft.questions().forEach(field -> questions.add(new QuestionRow(field)));
        planned.stream()
                .filter(message -> message.kind() == MessageKind.PLANNED)
                .forEach(message -> messages.add(new MessageRow(message)));
    }

    private void richText(String field, String html) {
        known.put(field, html);
        values.put(field, RichTextLines.write(html));
    }

    /** @throws InvalidValueException when something typed is no number or no date */
    CampaignDraft draft() {
        Map<PhaseKind, PhaseDates> dates = new EnumMap<>(PhaseKind.class);
        phases.stream().filter(row -> !row.isLeftOut()).forEach(row -> dates.put(row.getKind(), row.dates()));
        return new CampaignDraft(
                values.get("title"),
                html("purpose"),
                html("commitment"),
                Arrays.stream(kinds).map(IdeaKind::valueOf).collect(Collectors.toSet()),
                authorsHidden,
                teamWanted,
                number("ANSWER_DAYS", "answerDays"),
                vote(),
                dates,
                lines(values.get("categories")).stream()
                        .map(label -> new CategoryDraft(categoryIds.get(label), label))
                        .toList(),
                questions.stream()
                        .filter(row -> !row.isLeftOut())
                        .map(QuestionRow::draft)
                        .toList());
    }

    private VoteSettings vote() {
        String envelope = values.get("envelope");
        return new VoteSettings(
                VoteMethod.valueOf(values.get("method")),
                number("VOTES_EACH", "votesEach"),
                envelope == null || envelope.isBlank() ? null : (long) number("ENVELOPE", "envelope"),
                secret,
                countsHidden,
                number("SECRECY_THRESHOLD", "threshold"),
                number("KEY_QUORUM", "quorum"));
    }

    List<MessageDraft> messageDrafts() {
        return messages.stream()
                .filter(row -> !row.isLeftOut())
                .map(MessageRow::draft)
                .toList();
    }

    /** Clean rich text. */
    String rules() {
        return html("rules");
    }

    /** What was not touched stays as it was, whatever it holds. */
    private String html(String field) {
        String typed = RichTextLines.read(values.get(field));
        String before = known.get(field);
        return RichTextLines.read(RichTextLines.write(before)).equals(typed) ? before : typed;
    }

    private int number(String field, String name) {
        return TypedNumber.needed(field, values.get(name));
    }

    static List<String> lines(String typed) {
        return Stream.of((typed == null ? "" : typed).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public void addQuestion() {
        unsaved = true;
        questions.add(QuestionRow.blank());
    }

    public void addMessage() {
        unsaved = true;
        messages.add(new MessageRow());
    }

    /** It is being saved: until that is done, what was sent is not kept. */
    void sent() {
        unsaved = true;
    }

    /** Whether something was sent that is not kept, as it was refused or only made room for more. */
    public boolean isUnsaved() {
        return unsaved;
    }

    /** What is typed into plain fields, by their names. */
    public Map<String, String> getTexts() {
        return values;
    }

    /** How many scrutineers may be needed to open the ballots together. */
    public List<String> getQuorums() {
        return IntStream.rangeClosed(BallotBox.FEWEST, BallotBox.MOST)
                .mapToObj(Integer::toString)
                .toList();
    }

    /** Agents see it: its dates and its vote stay. */
    public boolean isOpened() {
        return opened;
    }

    public List<PhaseRow> getPhases() {
        return phases;
    }

    public List<QuestionRow> getQuestions() {
        return questions;
    }

    public List<MessageRow> getMessages() {
        return messages;
    }

    public String[] getKinds() {
        return kinds;
    }

    public void setKinds(String[] kinds) {
        this.kinds = kinds;
    }

    public boolean isAuthorsHidden() {
        return authorsHidden;
    }

    public void setAuthorsHidden(boolean authorsHidden) {
        this.authorsHidden = authorsHidden;
    }

    public boolean isTeamWanted() {
        return teamWanted;
    }

    public void setTeamWanted(boolean teamWanted) {
        this.teamWanted = teamWanted;
    }

    public boolean isSecret() {
        return secret;
    }

    public void setSecret(boolean secret) {
        this.secret = secret;
    }

    public boolean isCountsHidden() {
        return countsHidden;
    }

    public void setCountsHidden(boolean countsHidden) {
        this.countsHidden = countsHidden;
    }
}
