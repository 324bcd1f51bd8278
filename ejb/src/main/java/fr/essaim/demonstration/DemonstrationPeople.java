// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Institution;
import fr.essaim.directory.StaffMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people of the demonstration authority: three institutions, their departments, 1,650 agents numbered from 1001,
 * their groups and the five who may sign in. Everybody is drawn by {@link Random}, whose sequence for a given seed is
 * part of its contract, with one fixed seed per kind of draw; so the same people have the same numbers at every start
 * and on every machine.
 */
public final class DemonstrationPeople {

    /** The first manager of the town, in the steering committee. */
    public static final AgentId DGS = new AgentId(1001);

    /** Leads six undertakings. */
    public static final AgentId PILOTE = new AgentId(1002);

    /** Leads nothing. */
    public static final AgentId AGENT = new AgentId(1003);

    /** In human resources. */
    public static final AgentId RH = new AgentId(1004);

    /** Administers the portal. */
    public static final AgentId ADMIN = new AgentId(1005);

    /** Of all five accounts, in clear: they exist in demonstrations only. */
    public static final String PASSWORD = "essaim";

    private static final long FIRST_NUMBER = 1001;
    private static final String MAIL_DOMAIN = "@valmont.example";

    private final List<Institution> institutions;
    private final List<Department> departments;
    private final Map<ContentRow, Employee> holders = new LinkedHashMap<>();
    private final List<Employee> everyone;
    private final Leads leads;
    private final List<DemonstrationGroup> groups;

    private DemonstrationPeople() {
        institutions = readInstitutions();
        departments = readDepartments(institutions);
        everyone = hire(new Staffing(departments).posts());
        leads = new Leads(everyone, holders);
        groups = new GroupDraw(new Random(2026), everyone, holders, leads).groups();
    }

    /** Takes some tens of milliseconds. */
    public static DemonstrationPeople create() {
        return new DemonstrationPeople();
    }

    private static List<Institution> readInstitutions() {
        List<Institution> all = new ArrayList<>();
        for (ContentRow row : ContentRow.read("institutions")) {
            all.add(new Institution(all.size() + 1L, row.text("code"), row.text("name")));
        }
        return List.copyOf(all);
    }

    private static List<Department> readDepartments(List<Institution> institutions) {
        Map<String, Long> institutionIds =
                institutions.stream().collect(Collectors.toMap(Institution::code, Institution::id));
        Map<String, Long> ids = new HashMap<>(Map.of("", 0L));
        List<Department> all = new ArrayList<>();
        for (ContentRow row : ContentRow.read("departments")) {
            long id = all.size() + 1L;
            ids.put(row.text("code"), id);
            long institutionId = institutionIds.get(row.text("institution"));
            all.add(new Department(id, ids.get(row.text("parent")), institutionId, row.text("code"), row.text("name")));
        }
        return List.copyOf(all);
    }

    /** The holders of accounts come first, so that their numbers never depend on the rest. */
    private List<Employee> hire(List<Post> posts) {
        List<Post> open = new ArrayList<>(posts);
        List<ContentRow> accounts = ContentRow.read("accounts");
        List<Post> taken = new ArrayList<>();
        for (ContentRow account : accounts) {
            Post post = open.stream()
                    .filter(one -> one.is(account.text("department"), account.text("job")))
                    .findFirst()
                    .orElseThrow();
            open.remove(post);
            taken.add(post);
        }
        taken.addAll(open);

        NameDraw names = new NameDraw(new Random(2024));
        Set<String> mails = new HashSet<>();
        List<Employee> hired = new ArrayList<>();
        for (Post post : taken) {
            PersonName name = names.next(post.job());
            String mail = post.job().hasMail() ? freeMail(name, mails) : "";
            Employee employee = new Employee(FIRST_NUMBER + hired.size(), name, post, mail);
            if (hired.size() < accounts.size()) {
                holders.put(accounts.get(hired.size()), employee);
            }
            hired.add(employee);
        }
        return List.copyOf(hired);
    }

    private static String freeMail(PersonName name, Set<String> mails) {
        String mail = name.mailKey() + MAIL_DOMAIN;
        for (int i = 2; !mails.add(mail); i++) {
            mail = name.mailKey() + i + MAIL_DOMAIN;
        }
        return mail;
    }

    public List<Institution> institutions() {
        return institutions;
    }

    /** Parents before children. */
    public List<Department> departments() {
        return departments;
    }

    /** In the order of their numbers. */
    public List<StaffMember> people() {
        return everyone.stream().map(Employee::inDirectory).toList();
    }

    /** Those who manage others, in the order of their numbers. */
    public List<AgentId> managers() {
        return everyone.stream()
                .filter(one -> one.post().manager())
                .map(Employee::agent)
                .toList();
    }

    /** The ten working groups, then the groups of the portal at large. */
    public List<DemonstrationGroup> groups() {
        return groups;
    }

    /** What the authority works on, by number: the actions of its plan. */
    public Map<Integer, Undertaking> undertakings() {
        Map<String, List<Employee>> members = groups.stream()
                .collect(Collectors.toMap(
                        DemonstrationGroup::code,
                        group -> group.members().stream().map(this::employee).toList()));
        PartsDraw draw = new PartsDraw(new Random(2030), leads, holders);
        Map<Integer, Undertaking> drawn = new LinkedHashMap<>();
        ContentRow.read("undertakings")
                .forEach(work -> drawn.put(work.number("number"), draw.next(work, members.get(work.text("group")))));
        return drawn;
    }

    public boolean knows(AgentId agent) {
        return agent.value() >= FIRST_NUMBER && agent.value() < FIRST_NUMBER + everyone.size();
    }

    private Employee employee(AgentId agent) {
        return everyone.get((int) (agent.value() - FIRST_NUMBER));
    }

    public List<DemonstrationAccount> accounts() {
        return holders.entrySet().stream()
                .map(holder -> new DemonstrationAccount(
                        holder.getKey().text("login"),
                        holder.getValue().agent(),
                        holder.getKey().words("roles")))
                .toList();
    }
}
