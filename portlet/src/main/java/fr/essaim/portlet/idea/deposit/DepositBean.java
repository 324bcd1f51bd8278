// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.IdeaConflictException;
import fr.essaim.idea.deposit.IdeaDeposits;
import fr.essaim.idea.deposit.IdeaEditing;
import fr.essaim.idea.deposit.IdeaField;
import fr.essaim.idea.deposit.IdeaSheet;
import fr.essaim.idea.deposit.IdeaSheets;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.deposit.draft.DraftChangedException;
import fr.essaim.idea.deposit.draft.DraftToSave;
import fr.essaim.idea.deposit.draft.IdeaDrafts;
import fr.essaim.idea.deposit.draft.SavedDraft;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.RichTextLines;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of an idea: a new one, a draft, or one that is deposited already, as the address says. */
@Named("ideaDeposit")
@ViewScoped
public class DepositBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignGate gate;

    @Inject
    IdeaDrafts drafts;

    @Inject
    IdeaDeposits deposits;

    @Inject
    IdeaEditing editing;

    @Inject
    IdeaSheets sheets;

    @Inject
    RulesOfTheGame rules;

    @Inject
    DepositWriter writer;

    private final String formKey = UUID.randomUUID().toString();
    private long campaignId;
    private long ideaId;
    private int version;
    private boolean deposited;
    private boolean overwriting;
    private boolean elsewhere;
    private boolean accepted;
    private HashMap<String, String> values;
    private HashMap<String, String> before;
    private ArrayList<ConflictLine> conflicts = new ArrayList<>();
    private transient DepositPage page;

    /** Before the view is shown, each time; what was typed stays. */
    public void prepare() {
        screen.open(() -> {
            if (values == null) {
                open();
            }
            page = writer.write(campaignId, ideaId, deposited);
        });
    }

    private void open() {
        Visitor visitor = agent.visitor();
        long asked = number("idea");
        if (asked != 0) {
            IdeaSheet sheet = sheets.sheet(visitor, asked, 0);
            deposited = sheet.state() != IdeaState.DRAFT;
            if (!sheet.rights().own() || deposited && !sheet.rights().edit()) {
                throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, asked);
            }
            ideaId = asked;
            campaignId = sheet.campaignId();
            version = sheet.version();
            values = new HashMap<>(sheet.values());
            values.computeIfPresent(IdeaField.DESCRIPTION.name(), (name, html) -> RichTextLines.write(html));
            values.computeIfPresent(IdeaField.TAGS.name(), (name, tags) -> tags.replace(",", ", "));
        } else {
            campaignId = number("campaign");
            var campaign = gate.enter(visitor, campaignId);
            gate.checkOpen(campaign, PhaseKind.DEPOSIT);
            values = new HashMap<>();
            values.put(
                    IdeaField.KIND.name(),
                    campaign.ideaKinds().iterator().next().name());
        }
        before = new HashMap<>(canonical());
    }

    /** @throws RecordNotFoundException when the address holds something else than a number there */
    private static long number(String parameter) {
        return Address.current().recordIfAny(parameter, "campaign.not-found").orElse(0L);
    }

    /** Deposits what is in the form. When something is refused, all that was typed is kept as the draft. */
    public void submit() throws IOException {
        Visitor visitor = agent.visitor();
        SavedDraft saved = keep();
        if (saved == null) {
            return;
        }
        if (!saved.refused().isEmpty()) {
            saved.refused().forEach(this::refuse);
            return;
        }
        if (page().rulesNumber() > 0) {
            if (!accepted) {
                screen.refuse(screen.text("idea.deposit.rules.needed"));
                return;
            }
            rules.accept(visitor, campaignId, page().rulesNumber());
        }
        try {
            deposits.submit(visitor, ideaId);
            leave(Map.of("view", "idea", "idea", Long.toString(ideaId), "told", "deposited"));
        } catch (InvalidValueException refusal) {
            refuse(refusal);
        }
    }

    /** Keeps the draft and opens the form again on it, with all that a draft may have beside text. */
    public void goOn() throws IOException {
        if (keep() != null) {
            leave(Map.of("view", "deposit", "idea", Long.toString(ideaId)));
        }
    }

    /** @return null when it was changed elsewhere and the person has not chosen yet */
    private SavedDraft keep() {
        try {
            SavedDraft saved = drafts.save(
                    agent.visitor(), new DraftToSave(campaignId, ideaId, formKey, version, overwriting, canonical()));
            ideaId = saved.ideaId();
            version = saved.version();
            elsewhere = false;
            overwriting = false;
            return saved;
        } catch (DraftChangedException changed) {
            elsewhere = true;
            screen.refuse(screen.text(changed.messageKey()));
            return null;
        }
    }

    /** The person keeps this form although the draft was changed elsewhere. */
    public void overwrite() {
        overwriting = true;
        if (keep() != null) {
            screen.tell("idea.deposit.draft.kept");
        }
    }

    /** Saves changes of an idea that colleagues see already. */
    public void save() throws IOException {
        conflicts.stream().filter(ConflictLine::keepsTheirs).forEach(line -> values.put(line.field(), line.theirs()));
        Map<String, String> changes = canonical().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.getOrDefault(entry.getKey(), "")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try {
            editing.edit(agent.visitor(), ideaId, version, changes);
            leave(Map.of("view", "idea", "idea", Long.toString(ideaId), "told", "edited"));
        } catch (IdeaConflictException conflict) {
            version = conflict.presentVersion();
            conflicts = new ArrayList<>(writer.conflicts(conflict));
            screen.refuse(screen.text(conflict.messageKey(), conflict.arguments()));
        } catch (InvalidValueException refusal) {
            refuse(refusal);
        }
    }

    private void refuse(InvalidValueException refusal) {
        screen.refuse(screen.text(
                "problem.field",
                writer.label(campaignId, refusal.field()),
                screen.text(refusal.messageKey(), refusal.arguments())));
    }

    private static void leave(Map<String, String> parameters) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(PortletLinks.view(parameters));
    }

    /** What is in the form, in the texts that fields have. */
    private Map<String, String> canonical() {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name, value == null ? "" : value));
        texts.computeIfPresent(IdeaField.DESCRIPTION.name(), (name, typed) -> RichTextLines.read(typed));
        texts.computeIfPresent(
                IdeaField.TAGS.name(),
                (name, typed) -> String.join(
                        ",", Stream.of(typed.split(",")).map(String::strip).toList()));
        return texts;
    }

    private DepositPage page() {
        if (page == null) {
            page = writer.write(campaignId, ideaId, deposited);
        }
        return page;
    }

    public DepositPage getPage() {
        return page;
    }

    /** As the form holds them, by the names of {@link IdeaField}. */
    public Map<String, String> getValues() {
        return values;
    }

    public boolean isHiding() {
        return "true".equals(values.get(IdeaField.AUTHOR_HIDDEN.name()));
    }

    public void setHiding(boolean hiding) {
        values.put(IdeaField.AUTHOR_HIDDEN.name(), hiding ? "true" : "");
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    /** Whether the draft was changed in another form and the person is to choose. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    public List<ConflictLine> getConflicts() {
        return conflicts;
    }

    public String getFormKey() {
        return formKey;
    }

    public long getCampaignId() {
        return campaignId;
    }

    /** Set by the page's script once the draft is kept. */
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
