// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.TownDirectory;
import fr.essaim.exchange.Format;
import fr.essaim.persistence.Database;
import fr.essaim.persistence.FreshDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanScene;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A plan of three actions whose ids never change, so that a file saved by another program can be kept beside the test.
 * Run as a program, it writes its export; {@code soffice --headless --convert-to xlsx --outdir saved export.xlsx} saves
 * it again.
 */
final class LibreOfficeScene {

    private static final int FIRST_ID = 900_000;

    private LibreOfficeScene() {}

    static SpreadsheetScene in(PlanScene town) throws Exception {
        SpreadsheetScene scene = new SpreadsheetScene(town);
        town.action(
                scene.planId,
                Map.of(
                        ActionField.TITLE, "Ouvrir un guichet – « l’unique » <script>",
                        ActionField.DESCRIPTION,
                                "<p>Un <strong>guichet</strong> &amp; son accueil</p><ul><li>un</li><li>deux</li></ul>",
                        ActionField.EXPECTED_RESULT, "+ 10 % de demandes\n=1+1 reste un texte",
                        ActionField.CO_LEADS, CrowdedDirectory.MARIE + "," + CrowdedDirectory.OTHER_MARIE,
                        ActionField.CONTRIBUTORS, TownDirectory.SACHA + "," + TownDirectory.GONE,
                        ActionField.INSTITUTIONS, "1,3",
                        ActionField.TAGS, "+33,2026,été 🐝",
                        ActionField.BUDGET, "1250000",
                        ActionField.PROGRESS, "0"));
        town.action(scene.planId, Map.of(ActionField.TITLE, "2026", ActionField.ELECTED_REFERENT, "'Hélène"));
        town.action(scene.planId, Map.of(ActionField.STATUS, "COMPLETED", ActionField.PRIORITY, "PRIORITY"));
        Database database = town.get(Database.class);
        database.transactions().required(() -> renumber(database.entityManager(), scene.planId));
        return scene;
    }

    private static boolean renumber(EntityManager em, long planId) {
        if (FreshDatabase.isPostgreSql()) {
            em.createNativeQuery("set local session_replication_role = replica").executeUpdate();
            renumberWithoutKeys(em, planId);
            return true;
        }
        em.createNativeQuery("set referential_integrity false").executeUpdate();
        try {
            renumberWithoutKeys(em, planId);
            return true;
        } finally {
            em.createNativeQuery("set referential_integrity true").executeUpdate();
        }
    }

    private static void renumberWithoutKeys(EntityManager em, long planId) {
        for (String table : List.of("plan_action_institution", "plan_action_person", "plan_action_tag")) {
            em.createNativeQuery("update " + table + " t set action_id = " + FIRST_ID
                            + " + (select number from plan_action a where a.id = t.action_id)")
                    .executeUpdate();
        }
        em.createNativeQuery("update plan_action set id = " + FIRST_ID + " + number where plan_id = " + planId)
                .executeUpdate();
        em.createNativeQuery("update administration_plan set revision = revision + 1")
                .executeUpdate();
    }

    public static void main(String[] arguments) throws Exception {
        try (PlanScene town = new PlanScene(new CrowdedDirectory())) {
            writeTo(in(town), Path.of(arguments[0]));
        }
    }

    private static void writeTo(SpreadsheetScene scene, Path file) throws IOException {
        Files.write(file, scene.export(Format.XLSX));
    }
}
