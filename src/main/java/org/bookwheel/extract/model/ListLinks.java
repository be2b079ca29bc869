package org.bookwheel.extract.model;

import static org.bookwheel.extract.model.Argument.NUMBER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the entries of a list lead, in the whole list and below the same headings: where no entry
/// leads to a paper, a link to something else says little. For one list.
public final class ListLinks {

    static final Template LIST = Template.of("entry-links-and-of-list", NUMBER, NUMBER);
    private static final Template LIST_CODE =
            Template.of("entry-links-and-code-of-list", NUMBER, NUMBER);
    private static final Template SECTION =
            Template.of("entry-links-and-of-section", NUMBER, NUMBER);
    private static final Template SECTION_CODE =
            Template.of("entry-links-and-code-of-section", NUMBER, NUMBER);

    /// Fewer entries tell nothing of each other.
    private static final int LEAST_ENTRIES = 4;

    /// Stands for a share where there are too few.
    private static final int FEW = 9;

    private static final int NONE = 0;
    private static final int PAPER = 1;
    private static final int CODE = 2;
    private static final int OTHER = 3;

    /// How many entries lead where.
    private final int[] all = new int[OTHER + 1];

    private final Map<List<String>, int[]> sections = new HashMap<>();

    /// @param headings above the entry
    public void add(Candidate candidate, List<String> headings) {
        int leads = leads(candidate);
        all[leads]++;
        sections.computeIfAbsent(headings, key -> new int[all.length])[leads]++;
    }

    void addTo(Features features, Candidate candidate, List<String> headings) {
        int leads = leads(candidate);
        add(features, LIST, LIST_CODE, all, leads);
        int[] section = sections.getOrDefault(headings, all);
        add(features, SECTION, SECTION_CODE, section, leads);
    }

    private static void add(
            Features features, Template papers, Template code, int[] counts, int own) {
        int entries = 0;
        for (int count : counts) {
            entries += count;
        }
        boolean few = entries < LEAST_ENTRIES;
        features.add(papers, own, few ? FEW : ListProfile.share(counts[PAPER], entries));
        features.add(code, own, few ? FEW : ListProfile.share(counts[CODE], entries));
    }

    private static int leads(Candidate candidate) {
        int leads = NONE;
        for (int kind : candidate.linkKinds) {
            if (kind == UnitFacts.PAPER_LINK) {
                return PAPER;
            } else if (kind == UnitFacts.CODE_LINK) {
                leads = CODE;
            } else if (kind > 0 && leads == NONE) {
                leads = OTHER;
            }
        }
        return leads;
    }
}
