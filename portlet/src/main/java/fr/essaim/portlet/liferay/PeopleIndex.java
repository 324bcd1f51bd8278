// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import fr.essaim.directory.NamePattern;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The active people of a company, in the order of their names, as folded text: what is typed is found whatever the
 * portal's database or search engine make of accents. About 200 bytes a person.
 */
final class PeopleIndex {

    /** Name both ways round, mail and job, each on a line. */
    private record Person(long number, String lines) {

        boolean fits(NamePattern pattern) {
            // Most are ruled out by what costs little
            if (!pattern.words().stream().allMatch(lines::contains)) {
                return false;
            }
            String[] parts = parts();
            return pattern.fits(parts[1] + " " + parts[3], parts[2]);
        }

        /** Whether the name alone fits. */
        boolean isNamed(NamePattern pattern) {
            return pattern.names(parts()[1]);
        }

        private String[] parts() {
            return lines.split("\n", -1);
        }

        /** The lines by which somebody is named. */
        Stream<String> names() {
            return Arrays.stream(parts()).limit(3);
        }
    }

    private final List<Person> people;
    private final long[] numbers;

    private PeopleIndex(List<Person> people) {
        this.people = people;
        this.numbers = people.stream().mapToLong(Person::number).sorted().toArray();
    }

    /** Takes in people one by one, so that nobody has to hold all accounts at once. */
    static final class Builder {

        private final List<Person> people = new ArrayList<>();

        void add(StaffMember member) {
            String name = member.firstName() + " " + member.lastName();
            String reversed = member.lastName() + " " + member.firstName();
            people.add(new Person(
                    member.id().value(),
                    String.join(
                            "\n",
                            Folding.of(reversed),
                            Folding.of(name),
                            Folding.of(member.mail()),
                            Folding.of(member.jobTitle()))));
        }

        PeopleIndex build() {
            people.sort(Comparator.comparing(Person::lines).thenComparing(Person::number));
            return new PeopleIndex(List.copyOf(people));
        }
    }

    /** The numbers of those who fit, whoever is so named first, one page of them. */
    Slice<Long> fitting(NamePattern pattern, int first, int size) {
        Slice<Long> named = page(person -> person.fits(pattern) && person.isNamed(pattern), first, size);
        Slice<Long> others = page(
                person -> person.fits(pattern) && !person.isNamed(pattern),
                (int) Math.max(0, first - named.total()),
                size - named.items().size());
        return new Slice<>(
                Stream.concat(named.items().stream(), others.items().stream()).toList(),
                named.total() + others.total());
    }

    /** The next numbers after this one. */
    List<Long> after(long number, int size) {
        int found = Arrays.binarySearch(numbers, number);
        return Arrays.stream(numbers)
                .skip(found < 0 ? -found - 1L : found + 1L)
                .limit(size)
                .boxed()
                .toList();
    }

    /** One page of those whose number is wanted. */
    Slice<Long> among(LongPredicate wanted, int first, int size) {
        return page(person -> wanted.test(person.number()), first, size);
    }

    private Slice<Long> page(Predicate<Person> wanted, int first, int size) {
        List<Long> numbers = new ArrayList<>();
        long total = 0;
        for (Person person : people) {
            if (wanted.test(person)) {
                if (total >= first && numbers.size() < size) {
                    numbers.add(person.number());
                }
                total++;
            }
        }
        return new Slice<>(numbers, total);
    }

    /** The numbers of those of exactly these names or mail addresses, for each text. */
    Map<String, List<Long>> named(Collection<String> namesOrMails) {
        Map<String, List<Long>> byKey = new HashMap<>();
        namesOrMails.forEach(text -> byKey.put(Folding.of(text), new ArrayList<>()));
        byKey.remove("");
        for (Person person : people) {
            person.names().distinct().filter(byKey::containsKey).forEach(key -> byKey.get(key)
                    .add(person.number()));
        }
        Map<String, List<Long>> found = new LinkedHashMap<>();
        namesOrMails.forEach(text -> found.put(text, byKey.getOrDefault(Folding.of(text), List.of())));
        return found;
    }
}
