package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the coarse segments of a candidate's first part stand by length: titles are mostly the
/// longest.
final class SegmentRanks {

    private static final int OTHER_PART = 9;

    /// By token.
    private final int[] ranks;

    SegmentRanks(Candidate candidate) {
        ranks = new int[candidate.size()];
        Arrays.fill(ranks, OTHER_PART);
        List<Segment> segments = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Segment before = null;
        for (int i = 0; i < candidate.own; i++) {
            Segment segment = candidate.coarse[i];
            if (segment != null && segment != before) {
                segments.add(segment);
                starts.add(i);
                before = segment;
            }
        }
        if (segments.isEmpty()) {
            return;
        }
        int longest = 0;
        int first = 0;
        int second = 0;
        for (int i = 0; i < segments.size(); i++) {
            int words = segments.get(i).words();
            if (words > first) {
                second = first;
                first = words;
                longest = i;
            } else if (words > second) {
                second = words;
            }
        }
        boolean clear = first > 2 * second;
        for (int i = 0; i < segments.size(); i++) {
            int place = i < longest ? 0 : i == longest ? 1 : 2;
            boolean runnerUp = i != longest && segments.get(i).words() == second;
            int rank = place + (runnerUp ? 3 : 0) + (clear ? 10 : 0);
            int end = starts.get(i);
            while (end < candidate.own && candidate.coarse[end] == segments.get(i)) {
                ranks[end++] = rank;
            }
        }
    }

    /// Of the segment around a token: 0 before the longest, 1 the longest, 2 behind it; 3 more for
    /// the second; 10 more if the longest is more than twice as long.
    int of(int token) {
        return ranks[token];
    }
}
