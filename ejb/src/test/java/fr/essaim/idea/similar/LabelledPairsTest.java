// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Drafts that colleagues could have written, each with the idea that it doubles. {@code drawn-pairs.csv} tells how its 120
 * came about: before any was searched for, for ideas drawn from the whole corpus. Those of {@code pairs.csv} are older and
 * were sorted with the search at hand: those marked {@code tuning}, whose ideas are a title and one short sentence and hardly
 * share a word with their draft, chose the weights, and about four in ten are found; those marked {@code measure}, whose ideas
 * are a few sentences long, were kept after their result had been seen and prove nothing by themselves. Hence 80 of them all,
 * whatever their mark, drawn by a fixed seed.
 */
class LabelledPairsTest {

    private static final long CAMPAIGN = 1;
    private static final int SHOWN = 5;
    private static final int OLDER = 80;
    private static final long SEED = 20261122;

    private static List<NamedCsvRecord> ideas;
    private static List<NamedCsvRecord> drafts;
    private static IdeaIndex index;

    @BeforeAll
    static void fill() {
        ideas = read("ideas.csv");
        drafts = Stream.concat(read("drawn-pairs.csv").stream(), someOf(read("pairs.csv")).stream())
                .toList();
        index = new IdeaIndex(new Vocabulary());
        for (NamedCsvRecord idea : ideas) {
            index.put(new IndexedIdea(
                    Long.parseLong(idea.getField("number")), CAMPAIGN, idea.getField("title"), idea.getField("text")));
        }
        index.publish();
    }

    @Test
    void the_idea_that_a_draft_doubles_is_among_five_in_four_cases_of_five() {
        assertThat(ideas).hasSizeGreaterThanOrEqualTo(600);
        assertThat(drafts).hasSize(200);

        assertThat(shareFound()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void drafts_are_in_other_words_than_their_ideas() {
        List<Double> shares = drafts.stream()
                .map(draft -> shareOfWords(draft, ideas.get(Integer.parseInt(draft.getField("idea")) - 1)))
                .toList();

        assertThat(shares).allMatch(share -> share < 0.9);
        assertThat(shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isLessThan(0.55);
    }

    /** Of the draft's words that are in the idea too, endings aside. */
    private static double shareOfWords(NamedCsvRecord draft, NamedCsvRecord idea) {
        Vocabulary vocabulary = new Vocabulary();
        Set<String> inDraft = stems(vocabulary, draft);
        Set<String> inIdea = stems(vocabulary, idea);
        return (double) inDraft.stream().filter(inIdea::contains).count() / inDraft.size();
    }

    private static Set<String> stems(Vocabulary vocabulary, NamedCsvRecord row) {
        return vocabulary.read(row.getField("title") + " " + row.getField("text")).stream()
                .map(Word::stem)
                .collect(Collectors.toSet());
    }

    private static List<NamedCsvRecord> someOf(List<NamedCsvRecord> older) {
        List<NamedCsvRecord> mixed = new ArrayList<>(older);
        Collections.shuffle(mixed, new Random(SEED));
        return mixed.subList(0, OLDER);
    }

    private static double shareFound() {
        long found = drafts.stream()
                .filter(draft -> index.nearest(
                                new Draft(CAMPAIGN, draft.getField("title"), draft.getField("text")),
                                List.of(CAMPAIGN),
                                SHOWN)
                        .contains(Long.parseLong(draft.getField("idea"))))
                .count();
        return (double) found / drafts.size();
    }

    private static List<NamedCsvRecord> read(String name) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(';')
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(
                        LabelledPairsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
