// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.idea.vote.VoteScene.MAYOR;
import static fr.essaim.idea.vote.VoteScene.OTHER_SCRUTINEER;
import static fr.essaim.idea.vote.VoteScene.SCRUTINEER;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.attack.LinkSearch;
import fr.essaim.attack.Loot;
import fr.essaim.attack.Mark;
import fr.essaim.attack.Marks;
import fr.essaim.attack.StoreOnDisk;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.campaign.VoteSettings;
import fr.essaim.idea.vote.tally.VoteClosing;
import fr.essaim.idea.vote.tally.VoteResults;
import fr.essaim.idea.vote.tally.VoteSealing;
import fr.essaim.persistence.FreshDatabase;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.schedule.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A thief takes the files of the database, never its tables: forty agents vote in secret one after the other, each for an
 * idea of his or her own, and every byte is searched for who chose what.
 */
@OnEachDatabase
class SecretVoteFilesTest {

    private static final int VOTERS = 40;

    /** Sixteen digits, which no file has by chance. */
    private static final long NUMBERS = 4_000_000_000_000_000L;

    /** The forms of a mark that only a choice in clear leaves, not the number of an idea. */
    private static final Pattern CLEAR = Pattern.compile("\\((text|Base64|hexadecimal|HEXADECIMAL)\\)$");

    private static final String KEYS = "essaim.ballot.keys";

    private final Random random = new Random(2026);
    private final StoreOnDisk disk = new StoreOnDisk();
    private final String usualKeys =
            System.setProperty(KEYS, disk.folder("keys").toString());
    private final FreshDatabase database = new FreshDatabase();
    private final VoteScene scene = new VoteScene(database.dataSource());
    private final Marks marks = new Marks();

    /** The sealed texts in place of what they say: to see that the search would find the one where it finds the other. */
    private final Marks sealedMarks = new Marks();

    private final SoftAssertions all = new SoftAssertions();
    private Path backup;
    private boolean stopped;

    SecretVoteFilesTest() {
        disk.follow(scene.town.database.statements());
        disk.run("alter sequence essaim_record_seq restart with " + drawn());
    }

    private long drawn() {
        return NUMBERS + random.nextLong(NUMBERS);
    }

    @AfterEach
    void close() {
        stop();
        disk.close();
        if (usualKeys == null) {
            System.clearProperty(KEYS);
        } else {
            System.setProperty(KEYS, usualKeys);
        }
    }

    private void stop() {
        if (!stopped) {
            stopped = true;
            disk.endReplica();
            scene.close();
            database.close();
        }
    }

    /** The way it was until ballots were sealed: clear ballots, taken out together and put back in a drawn order. */
    @Test
    void clear_ballots_are_found_however_well_they_are_shuffled() {
        List<String> choices = new ArrayList<>();
        disk.run(
                "create table planted_register (agent bigint primary key, channel varchar(10))",
                "create table planted_ballot (id varchar(40) primary key, choices varchar(200))");
        disk.voteBegins();
        for (int place = 0; place < VOTERS; place++) {
            long voter = drawn();
            choices.add(drawn() + ":1");
            marks.number(Mark.Side.VOTER, place, voter).text(Mark.Side.CHOICE, place, choices.get(place));
            disk.together(List.of(
                    "insert into planted_register values (" + voter + ", 'SCREEN')", planted(choices.get(place))));
        }
        Collections.shuffle(choices, random);
        disk.together(List.of(
                "delete from planted_ballot",
                choices.stream().map(this::planted).collect(Collectors.joining("; "))));

        assertThat(new LinkSearch(disk.running(marks)).best()).isEqualTo(VOTERS);
    }

    private String planted(String choice) {
        return "insert into planted_ballot values ('" + Long.toHexString(random.nextLong()) + "', '" + choice + "')";
    }

    @Test
    void no_file_tells_a_choice_of_a_vote_whose_key_the_host_keeps_apart() throws IOException {
        long campaign = scene.secretCampaign(VoteMethod.VOTES);
        vote(campaign, scene.get(Booth.class));
        List<String> keyFile = Files.readAllLines(keyFile());
        marks.secret(0, HexFormat.of().parseHex(keyFile.get(2)));

        checkAll();
        assertThat(disk.of(keyFile().getParent(), marks).found(Mark.Side.KEY))
                .as("looked for rightly")
                .isNotEmpty();
        publish(campaign);
        check(disk.running(marks), "published");
        check(disk.tidied(marks, this::stop), "published, tidied");
        all.assertThat(disk.of(disk.folder("keys"), marks).found(Mark.Side.KEY))
                .as("key destroyed")
                .isEmpty();
        all.assertAll();
    }

    @Test
    void no_file_tells_a_choice_of_a_vote_that_scrutineers_sealed_nor_with_one_passphrase_too_few() {
        long campaign = scene.campaign(new VoteSettings(VoteMethod.VOTES, 3, null, true, true, 3, 2));
        VoteSealing sealing = scene.get(VoteSealing.class);
        scene.sql("update campaign set opened_at = null");
        Map<AgentId, String> passphrases = Stream.of(SCRUTINEER, OTHER_SCRUTINEER)
                .collect(Collectors.toMap(agent -> agent, agent -> sealing.draw(visitor(agent), campaign)));
        sealing.share(visitor(CAMILLE), campaign);
        passphrases.forEach((agent, passphrase) -> sealing.tryOut(visitor(agent), campaign, passphrase));
        scene.sql("update campaign set opened_at = ?", scene.town.clock.instant());
        passphrases.forEach((agent, passphrase) ->
                marks.text(Mark.Side.KEY, 0, passphrase).text(Mark.Side.KEY, 0, passphrase.replace("-", "")));

        vote(campaign, scene.get(Booth.class));

        checkAll();
        check(disk.of(disk.folder("keys"), marks), "keys", 0);
        scene.voteIsOver();
        passphrases.forEach((agent, passphrase) -> assertThatThrownBy(
                        () -> sealing.count(visitor(SCRUTINEER), campaign, Map.of(agent, passphrase)))
                .hasMessageContaining("ballot.scrutineers-needed"));
        sealing.count(visitor(SCRUTINEER), campaign, passphrases);
        check(disk.running(marks), "counted");
        publish(campaign);
        check(disk.tidied(marks, this::stop), "published, tidied");
        all.assertAll();
    }

    private void vote(long campaign, Booth booth) {
        List<AgentId> voters = IntStream.range(0, VOTERS)
                .mapToObj(place -> scene.voters(campaign, drawn(), 1, TownDirectory.CITY, 7)
                        .get(0))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(voters, random);
        List<Long> ideas = IntStream.range(0, VOTERS)
                .mapToObj(place -> scene.idea(campaign, "Idée " + place, 0))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(ideas, random);
        for (int place = 0; place < VOTERS; place++) {
            marks.number(Mark.Side.VOTER, place, voters.get(place).value())
                    .number(Mark.Side.CHOICE, place, ideas.get(place))
                    .text(Mark.Side.CHOICE, place, ideas.get(place) + ":1");
            sealedMarks.number(Mark.Side.VOTER, place, voters.get(place).value());
        }
        scene.voteIsOpen();
        disk.voteBegins();
        Set<String> known = new HashSet<>();
        for (int place = 0; place < VOTERS; place++) {
            String code = booth.putIn(visitor(voters.get(place)), campaign, Choices.NONE.with(ideas.get(place), 1));
            marks.text(Mark.Side.KEY, place, code);
            for (String sealed : scene.<String>column("select sealed from sealed_ballot")) {
                if (known.add(sealed)) {
                    sealedMarks.text(Mark.Side.CHOICE, place, sealed);
                }
            }
            scene.town.clock.advance(Duration.ofSeconds(7));
            scene.get(Jobs.class).runDue();
            if (place == VOTERS / 2) {
                backup = disk.backup();
            }
        }
        assertThat(known)
                .hasSize(VOTERS)
                .extracting(String::length)
                .containsOnly(known.iterator().next().length());
    }

    /** While the vote is open. That a sealed text can be told to its voter shows that the search sees what it looks for. */
    private void checkAll() {
        check(disk.of(backup, marks), "backup");
        Loot running = disk.running(marks);
        check(running, "running");
        all.assertThat(running.found(Mark.Side.CHOICE))
                .noneMatch(found -> CLEAR.matcher(found).find());
        all.assertThat(new LinkSearch(disk.running(sealedMarks)).best())
                .as("sealed texts")
                .isEqualTo(VOTERS);
    }

    private void check(Loot loot, String what) {
        check(loot, what, VOTERS / 2);
    }

    private void check(Loot loot, String what, int voters) {
        all.assertThat(loot.found(Mark.Side.VOTER))
                .as("voters in the files, " + what)
                .hasSizeGreaterThanOrEqualTo(voters);
        all.assertThat(loot.found(Mark.Side.KEY))
                .as("keys, codes and passphrases, " + what)
                .isEmpty();
        all.assertThat(new LinkSearch(loot).beyondChance())
                .as("choices that are told, " + what)
                .isEmpty();
    }

    private void publish(long campaign) {
        scene.voteIsOver();
        scene.get(VoteResults.class).of(visitor(CAMILLE), campaign);
        scene.get(VoteClosing.class).publishAt(visitor(MAYOR), campaign, scene.town.clock.instant());
        scene.get(VoteKeys.class).destroyAll();
        assertThat(scene.count("select count(*) from sealed_ballot")).isZero();
    }

    private Path keyFile() {
        try (Stream<Path> files = Files.list(disk.folder("keys"))) {
            return files.filter(file -> file.toString().endsWith(".key"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
