package io.sortie.evidence;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files that were looked at, with the timeline's entry, in one transaction. */
@Component
class EvidenceIntake {

    private final Cases cases;
    private final EvidenceFiles files;
    private final EvidenceLimits limits;
    private final Timeline timeline;
    private final Clock clock;

    EvidenceIntake(Cases cases, EvidenceFiles files, EvidenceLimits limits, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.limits = limits;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    void keep(CaseReference reference, List<CheckedFile> checked, Actor by, Channel channel) {
        // one after the other: two at once would each see room for the last file
        cases.hold(reference);
        if (!cases.get(reference).isOpen()) {
            throw EvidenceRefusals.closed();
        }
        List<Evidence> there = files.of(reference);
        List<CheckedFile> added = unknown(checked, there);
        if (there.size() + added.size() > limits.files()) {
            throw EvidenceRefusals.tooMany(limits);
        }
        for (int i = 0; i < added.size(); i++) {
            keep(reference, added.get(i), there.size() + i + 1, by);
        }
        if (!added.isEmpty()) {
            String names = added.stream().map(CheckedFile::fileName).collect(Collectors.joining(", "));
            timeline.add(reference, by, channel, "evidence-added", Map.of("names", names));
        }
    }

    /** The same file twice is one, here and in what came before. */
    private static List<CheckedFile> unknown(List<CheckedFile> checked, List<Evidence> there) {
        Map<String, CheckedFile> byContent = new LinkedHashMap<>();
        checked.forEach(file -> byContent.putIfAbsent(file.sha256(), file));
        there.forEach(known -> byContent.remove(known.sha256()));
        return List.copyOf(byContent.values());
    }

    private void keep(CaseReference reference, CheckedFile file, int place, Actor by) {
        Evidence evidence = new Evidence(
                UUID.randomUUID().toString(),
                reference,
                file.fileName(),
                file.type(),
                file.size(),
                file.sha256(),
                by,
                clock.instant());
        try {
            files.add(evidence, place, file.content().getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
