package org.bookwheel.extract.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bookwheel.extract.outline.Context;
import org.bookwheel.extract.outline.Outline;
import org.bookwheel.extract.unit.Unit;

/// The samples of lists with answers, and readers fitted to some of them.
final class Models {

    /// Tuned on folds; differences below .01 are noise.
    private static final Trainer.Settings SHORT = new Trainer.Settings(12, .05, .01, .3, 2, 1);

    private static final Trainer.Settings TOKENS = new Trainer.Settings(12, .05, .01, .3, 2, 1);

    private static final int LONGEST_RUN = 1500;

    final Sample.Dictionary unitNames = new Sample.Dictionary();
    final Sample.Dictionary tokenNames = new Sample.Dictionary();
    final Sample.Dictionary kindNames = new Sample.Dictionary();

    /// The samples of one list.
    record Samples(String source, List<Sample> units, List<Sample> tokens, List<Sample> kinds) {}

    Samples of(Answered list, float weight) {
        return of(list, weight, weight);
    }

    /// @param unitWeight how much its units count
    Samples of(Answered list, float unitWeight, float weight) {
        String source = Lists.repository(list.name);
        List<Sample> units = new ArrayList<>();
        if (!list.units.isEmpty()) {
            Sample all =
                    Sample.of(
                            source,
                            new UnitSequence(list.units),
                            list.parts,
                            unitWeight,
                            unitNames);
            int i = 0;
            while (i < list.parts.length) {
                int j = i;
                while (j < list.parts.length && list.parts[j] >= 0 && j - i < LONGEST_RUN) {
                    j++;
                }
                if (j > i) {
                    units.add(all.part(i, j));
                }
                i = Math.max(j, i + 1);
            }
        }
        List<Sample> tokens = new ArrayList<>();
        List<Sample> kinds = new ArrayList<>();
        List<Context> contexts = contexts(list);
        ListLinks links = new ListLinks();
        for (Answered.Entry entry : list.entries) {
            links.add(entry.candidate(), above(entry, contexts).headings());
        }
        for (Answered.Entry entry : list.entries) {
            TokenSequence sequence = new TokenSequence(entry.candidate(), list.profile);
            tokens.add(Sample.of(source, sequence, entry.roles(), weight, tokenNames));
            Role[] roles =
                    Arrays.stream(entry.roles()).mapToObj(r -> Role.ALL[r]).toArray(Role[]::new);
            Context context = above(entry, contexts);
            KindSequence kind =
                    new KindSequence(
                            entry.candidate(),
                            roles,
                            context.headings(),
                            !context.venue().isEmpty(),
                            links);
            int label =
                    entry.answer().text("kind").equals("resource")
                            ? KindSequence.RESOURCE
                            : KindSequence.PAPER;
            if (source.startsWith("made__")) {
                continue;
            }
            kinds.add(Sample.of(source, kind, new int[] {label}, weight, kindNames));
        }
        return new Samples(source, units, tokens, kinds);
    }

    private static Context above(Answered.Entry entry, List<Context> contexts) {
        return contexts.get(entry.candidate().parts.getFirst().unit.index());
    }

    private static List<Context> contexts(Answered list) {
        Part[] parts = new Part[list.units.size()];
        for (int i = 0; i < parts.length; i++) {
            boolean heading = list.units.get(i).unit.kind() == Unit.Kind.HEADING;
            parts[i] =
                    list.parts[i] >= 0
                            ? Part.ALL[list.parts[i]]
                            : heading ? Part.HEADING : Part.NOTHING;
        }
        Outline outline = new Outline(list.units, parts);
        List<Context> contexts = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            outline.next(i);
            contexts.add(outline.context());
        }
        return contexts;
    }

    /// The table of weights that some samples give.
    String fit(List<Samples> some) throws InterruptedException, IOException {
        StringBuilder[] tables = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        Thread other =
                new Thread(() -> {
                    try {
                        new Trainer(Part.ALL.length, UnitSequence.BORDERS, unitNames, SHORT)
                                .fit(join(some, 0))
                                .write("units", names(Part.ALL), unitNames, tables[0]);
                        new Trainer(2, 1, kindNames, SHORT)
                                .fit(join(some, 2))
                                .write("kinds", List.of("paper", "resource"), kindNames, tables[2]);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
        other.start();
        new Trainer(Role.ALL.length, TokenSequence.BORDERS, tokenNames, TOKENS)
                .fit(join(some, 1))
                .write("tokens", names(Role.ALL), tokenNames, tables[1]);
        other.join();
        return tables[0].append(tables[1]).append(tables[2]).toString();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static List<Sample> join(List<Samples> some, int which) {
        List<Sample> all = new ArrayList<>();
        for (Samples samples : some) {
            all.addAll(
                    which == 0 ? samples.units() : which == 1 ? samples.tokens() : samples.kinds());
        }
        return all;
    }
}
