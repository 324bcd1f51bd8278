// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.audience;

import fr.essaim.audience.BlockMode;
import fr.essaim.audience.RuleDraft;
import fr.essaim.audience.RuleKind;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A rule while somebody chooses it. */
public class RuleForm implements Serializable {

    static final RuleKind[] KINDS = {
        RuleKind.INSTITUTION, RuleKind.DEPARTMENT, RuleKind.JOB, RuleKind.GROUP, RuleKind.EVERYONE
    };

    private static final long serialVersionUID = 1L;
    private static final String NEW_BLOCK = "new";

    private String block = "";
    private BlockMode mode = BlockMode.ANY;
    private RuleKind kind = RuleKind.INSTITUTION;
    private String institution;
    private String department;
    private String words;
    private transient List<Choice> institutions;
    private transient List<Choice> departments;

    void offer(Directory directory, PortalSite site, Texts texts) {
        if (institutions == null) {
            institutions = directory.institutions(site).stream()
                    .map(one -> new Choice(Long.toString(one.id()), one.name()))
                    .toList();
            departments = tree(directory.departments(site), texts);
        }
    }

    /** Children under their parents, each with as many dashes as there are departments above it. */
    private static List<Choice> tree(List<Department> all, Texts texts) {
        Map<Long, List<Department>> children = new HashMap<>();
        all.forEach(one -> children.computeIfAbsent(one.parentId(), any -> new ArrayList<>())
                .add(one));
        List<Choice> choices = new ArrayList<>();
        put(children, 0, 0, choices, texts);
        return choices;
    }

    private static void put(
            Map<Long, List<Department>> children, long parent, int depth, List<Choice> choices, Texts texts) {
        for (Department one : children.getOrDefault(parent, List.of())) {
            choices.add(new Choice(
                    Long.toString(one.id()), texts.get("audience.indent").repeat(depth) + one.name()));
            put(children, one.id(), depth + 1, choices, texts);
        }
    }

    void begin(String newBlock) {
        block = newBlock;
        words = null;
    }

    void end() {
        block = "";
        words = null;
    }

    RuleDraft draft() {
        return switch (kind) {
            case INSTITUTION -> RuleDraft.institution(number(institution));
            case DEPARTMENT -> RuleDraft.department(number(department));
            default -> new RuleDraft(kind, 0, words == null ? "" : words);
        };
    }

    private static long number(String text) {
        return text == null || text.isEmpty() ? 0 : Long.parseLong(text);
    }

    boolean isNewBlock() {
        return NEW_BLOCK.equals(block);
    }

    long blockId() {
        return Long.parseLong(block);
    }

    /** The block being added to, {@code new}, or empty. */
    public String getBlock() {
        return block;
    }

    public List<Choice> getInstitutions() {
        return institutions;
    }

    public List<Choice> getDepartments() {
        return departments;
    }

    /** The one field that this kind of rule has. */
    public String getField() {
        return switch (kind) {
            case INSTITUTION -> "institution";
            case DEPARTMENT -> "department";
            case EVERYONE -> "";
            default -> "words";
        };
    }

    public BlockMode getMode() {
        return mode;
    }

    public void setMode(BlockMode mode) {
        this.mode = mode;
    }

    public RuleKind getKind() {
        return kind;
    }

    public void setKind(RuleKind kind) {
        this.kind = kind;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
