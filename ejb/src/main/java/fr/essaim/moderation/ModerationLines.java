// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks those who keep records what they say: each once, however many records there are. */
@ApplicationScoped
@Transactional
public class ModerationLines {

    @Inject
    Instance<Moderated> moderated;

    /** In the order of the targets; what is gone is left out. The visitor moderates all of them. */
    List<ModerationLine> of(Visitor visitor, Collection<ModerationTarget> targets) {
        return of(visitor, targets, Map.of());
    }

    /** @param known texts that are at hand */
    public List<ModerationLine> of(
            Visitor visitor, Collection<ModerationTarget> targets, Map<RecordKey, ModeratedText> known) {
        Set<RecordKey> missing = new HashSet<>();
        targets.forEach(target -> missing.addAll(List.of(target.record(), target.subject())));
        missing.removeAll(known.keySet());
        Map<RecordKey, ModeratedText> texts = new HashMap<>(known);
        texts.putAll(texts(visitor, missing));
        return targets.stream()
                .filter(target -> texts.containsKey(target.record()) && texts.containsKey(target.subject()))
                .map(target -> ModerationLine.of(target, texts.get(target.record()), texts.get(target.subject())))
                .toList();
    }

    Map<RecordKey, ModeratedText> texts(Visitor visitor, Collection<RecordKey> records) {
        Map<String, Set<Long>> byType = records.stream()
                .collect(Collectors.groupingBy(
                        RecordKey::type, TreeMap::new, Collectors.mapping(RecordKey::id, Collectors.toSet())));
        Map<RecordKey, ModeratedText> texts = new HashMap<>();
        byType.forEach((type, ids) -> RecordPort.of(
                        Moderated.class,
                        moderated,
                        new RecordKey(type, ids.iterator().next()))
                .texts(visitor, ids)
                .forEach((id, text) -> texts.put(new RecordKey(type, id), text)));
        return texts;
    }
}
