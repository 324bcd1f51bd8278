// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.MarkSheet;
import fr.essaim.idea.jury.Scoring;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One idea before a juror: its marks are his or hers alone. */
@Named("ideaMark")
@ViewScoped
public class MarkBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int RADIOS = 10;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Scoring scoring;

    private long ideaId;
    private List<MarkRow> rows;
    private String remark;
    private String recusal;
    private int version;
    private transient MarkSheet sheet;

    /** Before the form is shown, each time; what was typed and refused stays. */
    public void read() {
        if (ideaId == 0) {
            ideaId = IdeaAddress.idea();
        }
        sheet = scoring.sheet(agent.visitor(), ideaId);
        if (rows == null) {
            rows = sheet.lines().stream().map(MarkRow::new).collect(Collectors.toList());
            remark = sheet.remark();
            version = sheet.version();
        }
    }

    public void save() {
        scoring.mark(
                agent.visitor(),
                ideaId,
                rows.stream()
                        .filter(row -> row.getMark() != null)
                        .collect(Collectors.toMap(MarkRow::getCriterionId, MarkRow::getMark)),
                remark,
                version);
        rows = null;
        screen.tell("idea.jury.marked");
    }

    public void recuse() {
        boolean toChair =
                scoring.recuse(agent.visitor(), ideaId, agent.visitor().agent(), recusal);
        rows = null;
        recusal = null;
        screen.tell(toChair ? "idea.jury.to-chair" : "idea.jury.recused");
    }

    public MarkSheet getSheet() {
        return sheet;
    }

    public String getNumber() {
        return screen.text("idea.review.number", sheet.idea().number());
    }

    /** Whether marks are few enough to be picked rather than typed. */
    public boolean isPicked() {
        return sheet.highest() <= RADIOS;
    }

    public List<Integer> getScale() {
        return IntStream.rangeClosed(0, sheet.highest()).boxed().toList();
    }

    public List<MarkRow> getRows() {
        return rows;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getRecusal() {
        return recusal;
    }

    public void setRecusal(String recusal) {
        this.recusal = recusal;
    }
}
