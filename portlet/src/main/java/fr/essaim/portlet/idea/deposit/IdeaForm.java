// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.IdeaField;
import fr.essaim.idea.deposit.IdeaSheet;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.deposit.draft.DraftToSave;
import fr.essaim.idea.deposit.draft.SavedDraft;
import fr.essaim.text.RichTextLines;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An idea while it is typed: its fields as the form holds them, and the state that they were read from. */
public class IdeaForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key = UUID.randomUUID().toString();
    private final long campaignId;
    private final boolean deposited;
    private final HashMap<String, String> values;
    private final HashMap<String, String> before;
    private long ideaId;
    private int version;
    private boolean accepted;
    private int rulesShown;

    private IdeaForm(long campaignId, boolean deposited, Map<String, String> values) {
        this.campaignId = campaignId;
        this.deposited = deposited;
        this.values = new HashMap<>(values);
        this.values.computeIfPresent(IdeaField.DESCRIPTION.name(), (name, html) -> RichTextLines.write(html));
        this.values.computeIfPresent(IdeaField.TAGS.name(), (name, tags) -> tags.replace(",", ", "));
        before = new HashMap<>(texts());
    }

    static IdeaForm of(IdeaSheet sheet) {
        IdeaForm form = new IdeaForm(sheet.campaignId(), sheet.state() != IdeaState.DRAFT, sheet.values());
        form.ideaId = sheet.id();
        form.version = sheet.version();
        return form;
    }

    /** A new one. */
    static IdeaForm blank(Campaign campaign) {
        String kind = campaign.ideaKinds().iterator().next().name();
        return new IdeaForm(campaign.id(), false, Map.of(IdeaField.KIND.name(), kind));
    }

    DraftToSave draft(boolean overwriting) {
        return new DraftToSave(campaignId, ideaId, key, version, overwriting, texts());
    }

    /**
     * What was accepted of another version is not accepted of this one.
     *
     * @param number the version of the rules that stands beside the form; 0 for none
     */
    void showRules(int number) {
        accepted &= number == rulesShown;
        rulesShown = number;
    }

    int rulesShown() {
        return rulesShown;
    }

    void kept(SavedDraft saved) {
        ideaId = saved.ideaId();
        version = saved.version();
    }

    /** What was changed since the form was filled. */
    Map<String, String> changes() {
        return texts().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.getOrDefault(entry.getKey(), "")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is in the form, in the texts that fields have. */
    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name, value == null ? "" : value));
        texts.computeIfPresent(IdeaField.DESCRIPTION.name(), (name, typed) -> RichTextLines.read(typed));
        texts.computeIfPresent(
                IdeaField.TAGS.name(),
                (name, typed) -> String.join(
                        ",", Stream.of(typed.split(",")).map(String::strip).toList()));
        return texts;
    }

    long campaignId() {
        return campaignId;
    }

    /** Whether colleagues see it already. */
    boolean isDeposited() {
        return deposited;
    }

    /** By the names of {@link IdeaField}. */
    public Map<String, String> getValues() {
        return values;
    }

    public boolean isHiding() {
        return "true".equals(values.get(IdeaField.AUTHOR_HIDDEN.name()));
    }

    public void setHiding(boolean hiding) {
        values.put(IdeaField.AUTHOR_HIDDEN.name(), hiding ? "true" : "");
    }

    /** Whether the rules are. */
    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    /** Tells this form from any other, so that what is sent twice is stored once. */
    public String getKey() {
        return key;
    }

    /** 0 until the draft is kept; set by the page's script then. */
    public long getIdeaId() {
        return ideaId;
    }

    public void setIdeaId(long ideaId) {
        this.ideaId = ideaId;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
