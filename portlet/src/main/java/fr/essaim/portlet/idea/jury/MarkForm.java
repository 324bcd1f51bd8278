// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.MarkSheet;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A juror's marks of an idea while they are typed. */
public class MarkForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<MarkRow> rows;
    private final int version;
    private String remark;

    MarkForm(MarkSheet sheet) {
        rows = sheet.lines().stream().map(MarkRow::new).collect(Collectors.toList());
        remark = sheet.remark();
        version = sheet.version();
    }

    /** Those that were given, by criteria. */
    Map<Long, Integer> marks() {
        return rows.stream()
                .filter(row -> row.getMark() != null)
                .collect(Collectors.toMap(MarkRow::getCriterionId, MarkRow::getMark));
    }

    int version() {
        return version;
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
}
