// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import static fr.essaim.plan.exchange.SpreadsheetScene.DOMINIQUE;

import fr.essaim.exchange.Format;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.board.ActionFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Carries a plan of many actions out and in again, in the heap that it is given: an export as xlsx, its check, then a csv
 * of new actions checked and applied. Prints the seconds of each; started by {@link LargePlanTest}.
 */
public final class LargePlanMain {

    private static final String TEXT = "Rassembler les démarches en un lieu, avec un accueil de proximité. ".repeat(4);

    private LargePlanMain() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        try (PlanScene town = new PlanScene(new CrowdedDirectory())) {
            long planId = town.currentPlan();
            PlanSpreadsheets spreadsheets = town.get(PlanSpreadsheets.class);

            Path csv = folder.resolve("new.csv");
            writeNewRows(csv, rows);
            long start = System.nanoTime();
            ImportPreview creations = check(spreadsheets, planId, csv);
            start = print("check of new rows", start);
            require(creations.created() == rows && creations.applicable(), creations);
            ImportResult applied = spreadsheets.apply(DOMINIQUE, creations.runId());
            start = print("apply", start);
            require(applied.created() == rows, applied);

            Path xlsx = folder.resolve("plan.xlsx");
            try (OutputStream out = Files.newOutputStream(xlsx)) {
                spreadsheets.export(DOMINIQUE, planId, ActionFilter.ALL, Format.XLSX, out);
            }
            start = print("export", start);
            ImportPreview same = check(spreadsheets, planId, xlsx);
            print("check of the export", start);
            require(same.unchanged() == rows && same.issueCount() == 0, same);
        }
    }

    private static void writeNewRows(Path csv, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(csv)) {
            out.write("N°;Intitulé;Axe;Description;Résultat attendu;Pilote;Copilotes;Collectivités;Étiquettes;Fin\n");
            for (int number = 1; number <= rows; number++) {
                out.write(number + ";Action " + number + ";A;" + TEXT + number
                        + ";Neuf demandes sur dix;Camille Zola;Émile Éluard; Ville;accueil, numérique;31/12/2026\n");
            }
        }
    }

    private static ImportPreview check(PlanSpreadsheets spreadsheets, long planId, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return spreadsheets.check(DOMINIQUE, planId, file.getFileName().toString(), in);
        }
    }

    private static long print(String what, long start) {
        long now = System.nanoTime();
        System.out.printf("%s: %.1f s%n", what, (now - start) / 1e9);
        return now;
    }

    private static void require(boolean condition, Object otherwise) {
        if (!condition) {
            throw new IllegalStateException(
                    otherwise.toString().lines().findFirst().orElse(""));
        }
    }
}
