// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A handful of people on whom every directory is tried, whatever serves it. */
public record SampleAuthority(
        List<Institution> institutions,
        List<Department> departments,
        List<StaffMember> people,
        Map<String, Set<AgentId>> groups) {

    public static final PortalSite SITE = new PortalSite(1, 1);
    public static final PortalSite ELSEWHERE = new PortalSite(2, 1);

    public static final AgentId ZOE = new AgentId(101);
    public static final AgentId JEAN = new AgentId(102);
    public static final AgentId OTHER_JEAN = new AgentId(103);
    public static final AgentId FORMER = new AgentId(104);
    public static final AgentId CURIOUS = new AgentId(105);
    public static final AgentId OMAR = new AgentId(106);
    public static final AgentId OTHER_OMAR = new AgentId(107);
    public static final AgentId EVE = new AgentId(108);

    public static final String WORKING_GROUP = "gt-accueil";

    public static SampleAuthority create() {
        Institution town = new Institution(11, "VILLE", "Ville");
        Institution agglomeration = new Institution(12, "AGGLO", "Agglomération");
        Department care = new Department(21, 0, town.id(), "DGS", "Direction générale");
        Department reception = new Department(22, care.id(), town.id(), "ACC", "Accueil");
        Department desk = new Department(23, reception.id(), town.id(), "GUI", "Accès au guichet");
        return new SampleAuthority(
                List.of(town, agglomeration),
                List.of(care, reception, desk),
                List.of(
                        member(ZOE, "Zoé", "Lefèvre-Nœl", "Chargée d’accueil", "zoe.lefevre@ville.example", 22, true),
                        member(JEAN, "Jean", "Martin", "Jardinier", "", 0, true),
                        member(OTHER_JEAN, "Jean", "Martin", "Archiviste", "jean.martin@ville.example", 23, true),
                        member(FORMER, "Inès", "Partie", "Agente d’accueil", "ines.partie@ville.example", 22, false),
                        member(CURIOUS, "100%", "<script>alert(1)</script>", "_", "curieux@ville.example", 21, true),
                        member(OMAR, "Omar", "Belval", "Lecteur public", "omar.belval@le-bourg.example", 23, true),
                        member(OTHER_OMAR, "Omar", "Lestrade", "Cantonnier", "", 0, true),
                        member(EVE, "Ève", "d’Orlac-Lys", "Jardinière", "", 21, true)),
                Map.of(WORKING_GROUP, Set.of(ZOE, JEAN, FORMER)));
    }

    private static StaffMember member(
            AgentId id, String first, String last, String job, String mail, long department, boolean active) {
        long institution = department == 0 ? 0 : 11;
        return new StaffMember(id, first, last, job, mail, institution, department, Locale.FRENCH, active);
    }
}
