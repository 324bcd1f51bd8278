// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws names, never the same one twice, but for two people called as two others are. */
final class NameDraw {

    /** The nth name drawn is that of an earlier draw. */
    private static final Map<Integer, Integer> HOMONYMS = Map.of(1040, 63, 1290, 745);

    private final Random random;
    private final List<String> lastNames =
            ContentRow.read("lastnames").stream().map(row -> row.text("name")).toList();
    private final Map<String, List<String>> firstNames = ContentRow.read("firstnames").stream()
            .collect(Collectors.groupingBy(
                    row -> row.text("gender"), Collectors.mapping(row -> row.text("name"), Collectors.toList())));
    private final Set<String> taken = new HashSet<>();
    private final List<PersonName> drawn = new ArrayList<>();

    NameDraw(Random random) {
        this.random = random;
    }

    PersonName next(Occupation job) {
        Integer earlier = HOMONYMS.get(drawn.size());
        PersonName name = earlier == null ? fresh(job) : drawn.get(earlier);
        drawn.add(name);
        return name;
    }

    private PersonName fresh(Occupation job) {
        Gender gender = random.nextInt(100) < job.womenPercent() ? Gender.F : Gender.M;
        List<String> suitable = firstNames.get(gender.name());
        PersonName name;
        do {
            name = new PersonName(oneOf(suitable), oneOf(lastNames), gender);
        } while (!taken.add(name.mailKey()));
        return name;
    }

    private String oneOf(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
