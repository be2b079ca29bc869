package org.bookwheel.extract.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One work in the words of a list. What is said of it goes into its answer, so that the two agree.
///
/// Fields have the codes that [LineForm] lists.
final class MadeEntry {

    final int number;
    private final DrawnStyle style;
    final EntryFacts facts;
    private final Draw draw;
    private final MadeAnswer answer = new MadeAnswer();
    private final Map<Character, Boolean> has = new HashMap<>();
    private boolean titleLinked;
    private boolean stated;

    MadeEntry(DrawnStyle style, WorkLine work, int number) {
        this(style, new EntryFacts(style, work, false), number);
    }

    /// Something else than a paper: a tool, a blog post, a course.
    static MadeEntry resource(DrawnStyle style, WorkLine work, int number) {
        return new MadeEntry(style, new EntryFacts(style, work, true), number);
    }

    private MadeEntry(DrawnStyle style, EntryFacts facts, int number) {
        this.style = style;
        this.facts = facts;
        this.number = number;
        draw = style.draw;
        style.shares.forEach((code, share) -> has.put(code, draw.chance(share)));
        has.compute('S', (code, present) -> present && !facts.alias.isEmpty());
        if (facts.isResource) {
            "AVYDFSIKG".chars().forEach(code -> has.put((char) code, false));
            has.put('L', true);
        }
        answer.set("kind", facts.isResource ? "resource" : "paper");
        answer.set("title", facts.title);
        if (!EntryFacts.coined(facts.title).isEmpty()) {
            answer.set("shortName", EntryFacts.coined(facts.title));
        }
    }

    boolean has(char code) {
        return switch (code) {
            case 'T', 't', 'u', 'U', '#', 'E', 'Q', 'Z', 'J' -> true;
            case 'W' -> has.get('V') || has.get('Y');
            case 'B' -> has.get('V') && facts.venue.text().length() < 30;
            case 'y' -> has.get('Y');
            case 'a' -> has.get('A');
            case 'C' -> has.get('L') && !facts.isResource;
            case 'l' -> has.get('L') && !titleLinked;
            case 'f' -> has.get('F');
            case 'I' -> has.get('I') && has.get('V');
            case 'g' -> has.get('G');
            default -> has.getOrDefault(code, false);
        };
    }

    /// What the list writes for a field, which the answer then has.
    String say(char code) {
        return switch (code) {
            case 'T' -> {
                titleLinked = style.titles.isLink();
                yield style.titles.write(
                        facts.title, titleLinked ? titleAddress() : "", facts.alias);
            }
            case 't' -> facts.title;
            case 'J' -> sayJoined();
            case 'u' -> {
                titleLinked = true;
                yield sayAddress();
            }
            case 'U' -> sayAddress();
            case 'A' ->
                    style.affiliated.isEmpty()
                            ? sayPeople(style.people.write(facts.people, facts.hasOwnNames))
                            : sayAffiliated();
            case 'a' -> sayPeople(style.people.lead(facts.people, facts.hasOwnNames));
            case 'V' -> sayVenue();
            case 'Y' -> sayYear(style.yearForm);
            case 'y' -> sayYear("%y");
            case 'W' -> sayVenueAndYear();
            case 'B' ->
                    "![](https://img.shields.io/badge/"
                            + TagForm.escaped(sayVenueAndYear()).replace("/", "%2F")
                            + "-"
                            + draw.of("blue", "red", "FAEFCA")
                            + ")";
            case 'D' -> {
                answer.set("year", facts.year);
                yield style.dates.write(facts.year);
            }
            case 'X' -> style.dates.writeDay(Math.min(2026, facts.year + draw.between(0, 6)));
            case 'F', 'f' -> {
                facts.places.forEach(place -> answer.add("affiliations", place.name()));
                yield String.join(
                        style.places, facts.places.stream().map(EntryFacts.Place::text).toList());
            }
            case 'G', 'g' -> {
                facts.tags.forEach(tag -> answer.add("tags", tag));
                yield style.tags.write(facts.tags, code == 'g');
            }
            case 'L' -> style.links.write(this, titleLinked);
            case 'l' -> style.links.writePaper(this);
            case 'C' -> style.links.writeCode(this);
            case 'S' -> sayAlias();
            case 'R' -> sayRemark();
            case 'E' -> RemarkWording.mark(draw);
            case 'N' -> NoteWording.one(draw, style);
            case 'I' -> EditionWording.pages(draw, facts.venue.isJournal());
            case 'K' -> EditionWording.publisher(draw);
            case 'P' -> NoteWording.presenter(draw, style);
            case '#' -> String.valueOf(number);
            case 'Q' -> String.valueOf(draw.between(0, draw.chance(.3) ? 20_000 : 400));
            case 'Z' -> draw.of("✓", "✗", "-", "✅", "❌", "Yes", "No", "⬜", "");
            default -> throw new IllegalArgumentException("No field has the code " + code + ".");
        };
    }

    private String titleAddress() {
        if (!style.titles.isReference()) {
            return sayAddress();
        }
        style.references.add("[" + (style.references.size() + 1) + "]: " + sayAddress());
        return String.valueOf(style.references.size());
    }

    private String sayRemark() {
        String remark = RemarkWording.one(draw, draw.chance(.7) ? style.language : "en");
        if (RemarkWording.isTopic(remark)) {
            answer.add("optionalTags", remark);
        }
        return remark;
    }

    private String sayAlias() {
        answer.set("shortName", facts.alias);
        for (String joint : List.of(": ", " -- ", " - ", "; ")) {
            answer.add("titleAny", facts.alias + joint + facts.title);
        }
        return facts.alias;
    }

    /// The short name with a mark of its own, and the title going on behind it.
    private String sayJoined() {
        int colon = facts.title.indexOf(": ");
        boolean splits = !EntryFacts.coined(facts.title).isEmpty();
        if (!splits && (facts.alias.isEmpty() || colon > 0)) {
            return facts.title;
        }
        String name = splits ? facts.title.substring(0, colon) : facts.alias;
        String rest = splits ? facts.title.substring(colon + 2) : facts.title;
        answer.set("title", name + ": " + rest);
        answer.set("shortName", name);
        titleLinked = style.joined.contains("②");
        return style.joined
                .replace("③", rest)
                .replace("②", titleLinked ? sayAddress() : "")
                .replace("①", name);
    }

    private String sayPeople(PeopleForm.Written written) {
        written.names().forEach(name -> answer.add("authors", name));
        return written.text();
    }

    /// People with where they work.
    private String sayAffiliated() {
        AffiliatedPeople people = AffiliatedPeople.of(style, facts);
        people.names().forEach(name -> answer.add("authors", name));
        people.places().forEach(place -> answer.add("affiliations", place));
        return people.text();
    }

    private String sayVenue() {
        answer.set("venue", facts.venue.name());
        facts.venue.any().forEach(any -> answer.add("venueAny", any));
        if (style.identifies
                && facts.venue.name().equals("arXiv")
                && !facts.link.arxiv().isEmpty()) {
            answer.set("arxiv", facts.link.arxiv());
            answer.set("derivedYear", facts.link.shownYear());
            return facts.venue.text().replace(":cs", "")
                    + (facts.venue.text().contains(" ") ? " arXiv:" : ":")
                    + facts.link.arxiv();
        }
        return facts.venue.text();
    }

    private String sayYear(String form) {
        answer.set("year", facts.year);
        return form.replace("%Y", String.valueOf(facts.year))
                .replace("%y", DateForm.two(facts.year));
    }

    private String sayVenueAndYear() {
        if (!has.get('V')) {
            return say('Y');
        }
        if (!has.get('Y')) {
            return sayVenue();
        }
        String venue = sayVenue();
        String form =
                venue.length() > 24 && !style.venueYear.startsWith("%V")
                        ? "%V, %Y"
                        : style.venueYear;
        return sayYear(form).replace("%V", venue);
    }

    void addTag(String tag) {
        answer.add("tags", tag);
    }

    String sayAddress() {
        if (!stated) {
            stated = true;
            answer.link(facts.link);
        }
        return facts.link.url();
    }

    String sayCode() {
        answer.set("code", facts.codeUrl());
        return facts.codeUrl();
    }

    /// The answer of the entry, when it starts on a line.
    Map<String, Object> answer(String list, int line) {
        return answer.at(list, line);
    }
}
