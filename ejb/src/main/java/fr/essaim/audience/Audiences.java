// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The rules that say whom something is for, changed one at a time and counted at once. For those whom its owner lets in
 * ({@link AudienceOwner}).
 */
@ApplicationScoped
@Transactional
public class Audiences {

    @Inject
    @Any
    Instance<AudienceOwner> owners;

    @Inject
    AudienceRepository audiences;

    @Inject
    ScopeReading scopes;

    @Inject
    Directory directory;

    @Inject
    FieldChangeRepository history;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    public AudienceView of(Visitor visitor, RecordKey owner) {
        OwnedAudience owned = enter(visitor, owner);
        Audience audience = audiences.get(owned.audienceId());
        Map<Long, String> institutions = directory.institutions(visitor.site()).stream()
                .collect(Collectors.toMap(Institution::id, Institution::name));
        Map<Long, String> departments = directory.departments(visitor.site()).stream()
                .collect(Collectors.toMap(Department::id, Department::name));
        List<AudienceView.Block> blocks = audience.blocks().stream()
                .map(block -> new AudienceView.Block(
                        block.id(),
                        block.mode(),
                        block.rules().stream()
                                .map(rule -> view(rule, institutions, departments))
                                .toList()))
                .toList();
        return new AudienceView(owner, owned.title(), audience.frozen(), audience.growing(), audience.closed(), blocks);
    }

    private static AudienceView.Rule view(
            AudienceRule rule, Map<Long, String> institutions, Map<Long, String> departments) {
        String name =
                switch (rule.kind()) {
                    case INSTITUTION -> institutions.getOrDefault(rule.targetId(), "");
                    case DEPARTMENT -> departments.getOrDefault(rule.targetId(), "");
                    default -> rule.words();
                };
        return new AudienceView.Rule(rule.id(), rule.kind(), name, rule.listed(), rule.notFound());
    }

    /** Whom the rules reach now. Reads the whole staff, a page at a time, and the names of the sample only. */
    public AudienceCount count(Visitor visitor, RecordKey owner) {
        OwnedAudience owned = enter(visitor, owner);
        PortalSite site = visitor.site();
        Scope scope = scopes.read(audiences.get(owned.audienceId()));
        Map<Long, Integer> byInstitution = new TreeMap<>();
        Sample sample = new Sample();
        Sample leftOut = new Sample();
        int[] staff = new int[1];
        scopes.walk(
                site,
                page -> page.forEach(place -> {
                    staff[0]++;
                    if (scope.includes(place)) {
                        byInstitution.merge(place.institutionId(), 1, Integer::sum);
                        sample.add(place.id());
                    } else {
                        leftOut.add(place.id());
                    }
                }));
        return new AudienceCount(
                byInstitution.values().stream().mapToInt(Integer::intValue).sum(),
                staff[0],
                byInstitution,
                named(site, sample.agents()),
                named(site, leftOut.agents()));
    }

    private List<StaffMember> named(PortalSite site, Collection<AgentId> agents) {
        return directory.findAll(site, agents).values().stream()
                .sorted(Comparator.comparing(StaffMember::lastName).thenComparing(StaffMember::firstName))
                .toList();
    }

    /** Begins another block with a first rule. */
    public void addBlock(Visitor visitor, RecordKey owner, BlockMode mode, RuleDraft first) {
        change(visitor, owner, audience -> {
            check(visitor, first);
            audience.addBlock(mode, first);
        });
    }

    public void addRule(Visitor visitor, RecordKey owner, long blockId, RuleDraft rule) {
        change(visitor, owner, audience -> {
            check(visitor, rule);
            audience.addRule(blockId, rule);
        });
    }

    /** What the directory does not have, no rule asks for. A group that it does not know has no members, which is no fault. */
    private void check(Visitor visitor, RuleDraft rule) {
        boolean known =
                switch (rule.kind()) {
                    case INSTITUTION ->
                        directory.institutions(visitor.site()).stream()
                                .anyMatch(institution -> institution.id() == rule.targetId());
                    case DEPARTMENT ->
                        directory.departments(visitor.site()).stream()
                                .anyMatch(department -> department.id() == rule.targetId());
                    case GROUP ->
                        directory
                                        .members(visitor.site(), rule.words().strip(), 0, 1)
                                        .total()
                                > 0;
                    case EVERYONE, JOB -> true;
                    case LIST -> false;
                };
        if (!known) {
            String asked = rule.targetId() == 0 ? rule.words().strip() : Long.toString(rule.targetId());
            throw asked.isEmpty()
                    ? new InvalidValueException("RULE_WORDS", "value.required")
                    : new InvalidValueException("RULE_WORDS", "audience.unknown." + rule.kind(), asked);
        }
    }

    public void removeRule(Visitor visitor, RecordKey owner, long ruleId) {
        change(visitor, owner, audience -> {
            audiences.forgetList(audience.id(), ruleId);
            audience.removeRule(ruleId);
        });
    }

    public void ask(Visitor visitor, RecordKey owner, long blockId, BlockMode mode) {
        change(visitor, owner, audience -> audience.ask(blockId, mode));
    }

    /**
     * Adds the agents of these mail addresses as one rule.
     *
     * @param blockId 0 to join the lists that there are, or else to begin a block
     * @param name what the list is called; may be empty
     * @param text addresses, with or without names around them
     */
    public ListReport addList(Visitor visitor, RecordKey owner, long blockId, String name, String text) {
        enter(visitor, owner);
        return addList(visitor, owner, blockId, name, MailList.ofText(text));
    }

    /**
     * The same from a file: xlsx, csv or plain text.
     *
     * @throws UploadRefusedException when it can't be read
     */
    public ListReport addList(Visitor visitor, RecordKey owner, long blockId, String name, InputStream file) {
        enter(visitor, owner);
        return addList(visitor, owner, blockId, name, MailList.ofFile(file));
    }

    private ListReport addList(Visitor visitor, RecordKey owner, long blockId, String name, MailList list) {
        ListImport found = new ListImport(directory, visitor.site(), list);
        ListReport report = found.report(name);
        if (report.found() > 0) {
            change(visitor, owner, audience -> {
                RuleDraft draft = new RuleDraft(RuleKind.LIST, 0, name);
                AudienceRule rule = blockId == 0 ? audience.addList(draft) : audience.addRule(blockId, draft);
                rule.listed(
                        report.found(),
                        report.unknown().size()
                                + report.shared().size()
                                + report.unreadable().size());
                audiences.store();
                audiences.list(rule, found.agents());
            });
            audit.record(AuditEvent.by(visitor, AuditKind.IMPORTED).about(owner));
        }
        return report;
    }

    private OwnedAudience enter(Visitor visitor, RecordKey owner) {
        return RecordPort.of(AudienceOwner.class, owners, owner).enter(visitor, owner);
    }

    private void change(Visitor visitor, RecordKey owner, Consumer<Audience> change) {
        OwnedAudience owned = RecordPort.of(AudienceOwner.class, owners, owner).enterForChange(visitor, owner);
        Audience audience = audiences.getForChange(owned.audienceId());
        if (audience.closed()) {
            throw new InvalidValueException("AUDIENCE", "audience.archived");
        }
        String before = inCodes(audience);
        change.accept(audience);
        audiences.store();
        history.add(new FieldChange(
                audience.site(),
                owner,
                owned.version(),
                "AUDIENCE",
                before,
                inCodes(audience),
                ChangeStamp.now(clock, visitor, ChangeCause.SCREEN)));
    }

    /** As in {@code ANY(INSTITUTION 3, JOB jardinier) NONE(DEPARTMENT 12)}. */
    static String inCodes(Audience audience) {
        return audience.blocks().stream()
                .map(block -> block.mode()
                        + block.rules().stream().map(Audiences::inCode).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(" "));
    }

    private static String inCode(AudienceRule rule) {
        String about = rule.targetId() == 0 ? rule.words() : Long.toString(rule.targetId());
        String count = rule.kind() == RuleKind.LIST ? " [" + rule.listed() + "]" : "";
        return (rule.kind() + " " + about).strip() + count;
    }
}
