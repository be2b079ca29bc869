package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Titles;

/// Finds the values of an answer in the tokens of its entry, and gives each token its role.
final class Alignment {

    private final AnswerFile.Answer answer;
    private final Candidate candidate;
    private final List<Token> tokens;
    private final int[] roles;
    private final TokenRuns runs;

    private Alignment(AnswerFile.Answer answer, Candidate candidate) {
        this.answer = answer;
        this.candidate = candidate;
        this.tokens = candidate.tokens;
        this.roles = new int[tokens.size()];
        this.runs = new TokenRuns(candidate, roles);
    }

    /// By token the number of its [Role].
    static int[] of(AnswerFile.Answer answer, Candidate candidate) {
        Alignment alignment = new Alignment(answer, candidate);
        new TitleAlignment(answer, candidate, alignment.roles).mark();
        alignment.authors();
        alignment.venue();
        alignment.year();
        alignment.affiliations();
        alignment.shortName();
        alignment.tags();
        alignment.fill(Role.AUTHORS, 6);
        alignment.fill(Role.AFFILIATIONS, 4);
        alignment.fill(Role.VENUE, 3);
        alignment.fill(Role.TAGS, 3);
        return alignment.roles;
    }

    private void authors() {
        List<String> all = new ArrayList<>(answer.texts("authors"));
        all.addAll(answer.texts("optionalAuthors"));
        for (String author : all) {
            String[] words = author.strip().split("\\s+");
            Set<String> keys = new LinkedHashSet<>(List.of(Titles.key(author)));
            for (int surname = 1; surname <= Math.min(2, words.length - 1); surname++) {
                StringBuilder inverted = new StringBuilder();
                for (int i = 0; i < words.length; i++) {
                    inverted.append(words[(i + words.length - surname) % words.length]);
                }
                keys.add(Titles.key(inverted.toString()));
            }
            for (String key : keys) {
                List<TokenRuns.Run> found = runs.of(key, false);
                if (!found.isEmpty()) {
                    found.stream().limit(2).forEach(run -> runs.mark(run, Role.AUTHORS));
                    break;
                }
            }
        }
    }

    private static List<String> spellings(String name, AuthorityFile table) {
        Set<String> keys = new LinkedHashSet<>(List.of(Titles.key(name)));
        Optional<Authority> known = table.find(name);
        known.ifPresent(authority -> authority.names().forEach(n -> keys.add(Titles.key(n))));
        List<String> sorted = new ArrayList<>(keys);
        sorted.removeIf(key -> key.length() < 2);
        sorted.sort((a, b) -> b.length() - a.length());
        return sorted;
    }

    private void venue() {
        List<String> venues = new ArrayList<>();
        if (!answer.text("venue").isEmpty()) {
            venues.add(answer.text("venue"));
            venues.addAll(answer.texts("venueAny"));
        }
        for (String venue : venues) {
            if (venue.isEmpty()) {
                continue;
            }
            String base = venue.replaceAll("\\s*(Workshops?|Findings)$", "");
            List<String> keys = spellings(venue, AuthorityFile.venues());
            if (!base.equals(venue)) {
                keys.addAll(spellings(base, AuthorityFile.venues()));
            }
            boolean found = false;
            for (String key : keys) {
                for (TokenRuns.Run run : runs.of(key, false)) {
                    runs.mark(run, Role.VENUE);
                    found = true;
                }
            }
            if (found) {
                if (!base.equals(venue)) {
                    suffix();
                }
                return;
            }
        }
    }

    private void suffix() {
        for (int i = 0; i < roles.length; i++) {
            String key = tokens.get(i).key();
            boolean suffix =
                    key.equals("workshop")
                            || key.equals("workshops")
                            || key.equals("findings")
                            || key.equals("w");
            if (roles[i] == 0 && suffix && near(i, Role.VENUE, 9)) {
                roles[i] = Role.VENUE.ordinal();
            }
        }
    }

    private boolean near(int i, Role role, int distance) {
        for (int j = Math.max(0, i - distance);
                j <= Math.min(roles.length - 1, i + distance);
                j++) {
            if (roles[j] == role.ordinal()) {
                return true;
            }
        }
        return false;
    }

    private void year() {
        int year = answer.number("year");
        if (year == 0) {
            return;
        }
        String four = Integer.toString(year);
        String two = four.substring(2);
        List<Integer> whole = new ArrayList<>();
        List<Integer> shorts = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == 0) {
                if (tokens.get(i).key().equals(four)) {
                    whole.add(i);
                } else if (tokens.get(i).key().equals(two)) {
                    shorts.add(i);
                }
            }
        }
        List<Integer> picked =
                new ArrayList<>(whole.stream().filter(i -> near(i, Role.VENUE, 4)).toList());
        picked.addAll(shorts.stream().filter(i -> near(i, Role.VENUE, 2)).toList());
        if (picked.isEmpty()) {
            picked = whole;
        }
        if (picked.isEmpty()) {
            picked =
                    shorts.stream()
                            .filter(i ->
                                    i > 0 && tokens.get(i - 1).isOneOf("'’‘`")
                                            || near(i, Role.VENUE, 4))
                            .toList();
        }
        if (picked.isEmpty() && !shorts.isEmpty()) {
            picked = List.of(shorts.getFirst());
        }
        List<Integer> own = picked.stream().filter(i -> i < candidate.own).toList();
        for (int i : own.isEmpty() ? picked : own) {
            roles[i] = Role.YEAR.ordinal();
        }
    }

    private void affiliations() {
        List<String> all = new ArrayList<>(answer.texts("affiliations"));
        all.addAll(answer.texts("optionalAffiliations"));
        for (String one : all) {
            for (String key : spellings(one, AuthorityFile.institutions())) {
                runs.of(key, false).forEach(run -> runs.mark(run, Role.AFFILIATIONS));
            }
        }
    }

    private void shortName() {
        List<TokenRuns.Run> found = runs.of(Titles.key(answer.text("shortName")), false);
        found.stream().limit(2).filter(runs::isOwn).forEach(run -> runs.mark(run, Role.NAME));
    }

    private void tags() {
        List<String> must = answer.texts("tags");
        List<String> all = new ArrayList<>(must);
        all.addAll(answer.texts("optionalTags"));
        Set<String> seen = new HashSet<>();
        for (String tag : all) {
            String key = Titles.key(tag);
            if (!seen.add(key)) {
                continue;
            }
            for (TokenRuns.Run run : runs.of(key, false)) {
                List<String> fields = Labels.fields(candidate.labels[run.first()]);
                boolean labelled = fields.contains("tags");
                if (runs.isOwn(run) || labelled) {
                    runs.mark(run, Role.TAGS);
                    break;
                }
            }
        }
    }

    /// Signs and joining words between two words of a role have it, too.
    private void fill(Role role, int widest) {
        Set<String> joining =
                Set.of("and", "et", "al", "with", "the", "of", "on", "in", "und", "y");
        int last = -1;
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] != role.ordinal()) {
                continue;
            }
            if (last >= 0 && i - last > 1 && i - last <= widest + 1) {
                boolean joins = true;
                for (int j = last + 1; j < i; j++) {
                    Token token = tokens.get(j);
                    boolean mark =
                            token.kind() == Token.Kind.CELL || token.kind() == Token.Kind.BELOW;
                    boolean number =
                            role == Role.AUTHORS
                                    && token.kind() == Token.Kind.NUMBER
                                    && token.text().length() < 3;
                    boolean word = !token.isWord() || joining.contains(token.key()) || number;
                    boolean tight =
                            role == Role.AUTHORS
                                    || role == Role.AFFILIATIONS
                                    || token.isWord()
                                    || token.isOneOf("'’&/-+:");
                    joins &= roles[j] == 0 && !mark && word && tight;
                }
                for (int j = last + 1; j < i && joins; j++) {
                    roles[j] = role.ordinal();
                }
            }
            last = i;
        }
    }
}
