// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How many took part, by institution and department as they were on the roll. A number of fewer people than the threshold
 * is not told; neither is one from which, with the others and their total, such a number could be worked out.
 */
public record Participation(Share all, List<InstitutionShare> institutions) {

    public Participation {
        institutions = List.copyOf(institutions);
    }

    /** Of one department of one institution. */
    public record Cell(long institutionId, long departmentId, long onRoll, long voters) {}

    /**
     * @param id of the institution or department, 0 for none or all
     * @param voters null when it is not told
     */
    public record Share(long id, long onRoll, Long voters) {

        /** 0 to 100; null when it is not told. */
        public Integer percent() {
            return voters == null || onRoll == 0 ? null : (int) (voters * 100 / onRoll);
        }

        private Share silent() {
            return new Share(id, onRoll, null);
        }
    }

    public record InstitutionShare(Share share, List<Share> departments) {

        public InstitutionShare {
            departments = List.copyOf(departments);
        }
    }

    public static Participation of(List<Cell> cells, int threshold) {
        TreeMap<Long, List<Cell>> byInstitution = new TreeMap<>();
        cells.forEach(cell -> byInstitution
                .computeIfAbsent(cell.institutionId(), id -> new ArrayList<>())
                .add(cell));
        Share all = sum(0, cells);
        List<Share> institutions = byInstitution.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
        Share told = all.voters() < threshold ? all.silent() : all;
        List<InstitutionShare> shares = told(institutions, told.voters() == null, threshold).stream()
                .map(share -> new InstitutionShare(
                        share,
                        told(
                                byInstitution.get(share.id()).stream()
                                        .map(cell -> new Share(cell.departmentId(), cell.onRoll(), cell.voters()))
                                        .toList(),
                                share.voters() == null,
                                threshold)))
                .toList();
        return new Participation(told, shares);
    }

    private static Share sum(long id, List<Cell> cells) {
        return new Share(
                id,
                cells.stream().mapToLong(Cell::onRoll).sum(),
                cells.stream().mapToLong(Cell::voters).sum());
    }

    /**
     * Keeps silent about parts below the threshold and, as long as the silent ones together are still below it, about the
     * smallest of the others: the total less the parts told must not tell a small number either.
     */
    private static List<Share> told(List<Share> parts, boolean totalSilent, int threshold) {
        List<Share> told = new ArrayList<>(parts);
        told.replaceAll(part -> totalSilent || part.voters() < threshold ? part.silent() : part);
        while (told.stream().anyMatch(part -> part.voters() == null)
                && told.stream().anyMatch(part -> part.voters() != null)
                && rest(parts, told) < threshold) {
            Share smallest = told.stream()
                    .filter(part -> part.voters() != null)
                    .min(Comparator.comparing(Share::voters))
                    .orElseThrow();
            told.set(told.indexOf(smallest), smallest.silent());
        }
        return told;
    }

    private static long rest(List<Share> parts, List<Share> told) {
        long rest = 0;
        for (int place = 0; place < parts.size(); place++) {
            rest += told.get(place).voters() == null ? parts.get(place).voters() : 0;
        }
        return rest;
    }
}
