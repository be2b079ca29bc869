package org.bookwheel.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Link;
import org.bookwheel.work.Titles;

/// Weighs whether an entry is a paper or a resource.
final class KindJudge {

    /// In a heading they say that resources follow.
    private static final Set<String> RESOURCE_TOPICS = WordSet.of("resource topic");

    /// Also in the singular, in a short heading.
    private static final Set<String> ALWAYS_RESOURCES = WordSet.of("resource topic in singular");

    /// In a title or remark they say that it is no paper.
    private static final Set<String> RESOURCE_WORDS = WordSet.of("resource");

    private static final Pattern DATA_SETS = Pattern.compile("(?i)\\bdata sets\\b");

    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?:[\\w-]{1,40}\\.){1,4}(?:com|org|net|io|edu|gov|dev|co|uk|de|cn|ai|me|info|ca|fr|jp|kr|nl|se|ch|eu|at|be|au|br|it|es|pl|ru|in|nz|tech|blog|app|xyz|tv|sh|gg)");

    private final Assignment assignment;
    private final Context context;
    private final Links links;

    KindJudge(Assignment assignment, Context context, Links links) {
        this.assignment = assignment;
        this.context = context;
        this.links = links;
    }

    Kind judge(String title, boolean venueStated) {
        double score = 0;
        boolean paperLink = links.main().stream().anyMatch(LinkFacts::isPaper);
        boolean identified =
                links.main().stream()
                                .anyMatch(link -> !link.arxiv().isEmpty() || !link.doi().isEmpty())
                        || assignment.all(Role.IDENTIFIER).stream().anyMatch(this::isPaperId);
        score +=
                identified ? 4 : paperLink || links.saysPaper() && !titleLinkIsResource() ? 2.5 : 0;
        score += venueStated ? listedVenue() ? 2 : 0.3 : 0;
        score += !context.venue().isEmpty() && !venueStated ? context.titled() ? 0.7 : 1.5 : 0;
        int words = Looks.words(title);
        score += words >= 4 ? 1.5 : words >= 3 ? 1 : Coined.isWord(title) ? 0.3 : 0;
        score += assignment.all(Role.AUTHORS).isEmpty() ? 0 : 0.5;
        score += linksNotes() ? 1.2 : 0;
        score -= address(title);
        score -= !identified && !paperLink && isToldInBlog() ? 2 : 0;
        score -= topics() && !identified ? 2 : 0;
        score -= saysResource(title) && !identified ? 2.5 : 0;
        score -= isOnSite() && !identified ? 2.5 : 0;
        score -= !venueStated && !identified && isBook() ? 3 : 0;
        score -= isVenueName(title) ? 5 : 0;
        return score >= 0.25 ? Kind.PAPER : Kind.RESOURCE;
    }

    private boolean isPaperId(int index) {
        Facts facts = assignment.facts(index);
        return !facts.words.toUpperCase(Locale.ROOT).startsWith("ISBN");
    }

    private boolean listedVenue() {
        return assignment.all(Role.VENUE).stream()
                .map(assignment::facts)
                .anyMatch(facts -> facts.venue.listed() && facts.venue.sure());
    }

    private boolean titleLinkIsResource() {
        Hosts.What what = titleLink();
        return what == Hosts.What.BLOG || what == Hosts.What.VIDEO || what == Hosts.What.CODE;
    }

    /// What the title itself leads to, or the only link if it leads nowhere.
    private Hosts.What titleLink() {
        for (int i = assignment.titleFirst(); i >= 0 && i <= assignment.titleLast(); i++) {
            if (assignment.piece(i).isLink()) {
                return assignment.facts(i).link.what();
            }
        }
        return Hosts.What.UNKNOWN;
    }

    /// A title may lead to somebody's notes on the paper, beside the list.
    private boolean linksNotes() {
        return assignment.hasTitle()
                && Address.isRelative(assignment.piece(assignment.titleFirst()).url());
    }

    /// What speaks against a paper at the address.
    private double address(String title) {
        Hosts.What what = titleLink();
        if (what == Hosts.What.UNKNOWN && !links.all().isEmpty() && links.main().isEmpty()) {
            boolean code = links.has(Link.Rel.CODE);
            what = code ? Hosts.What.UNKNOWN : Hosts.what(Address.of(links.all().getFirst().url()));
            if (code
                    && (!assignment.hasTitle()
                            || Looks.words(title) < 3 && isRepositoryName(title))) {
                return 4.5;
            }
        }
        return switch (what) {
            case CODE -> isRepositoryName(title) ? 4.5 : 0;
            case BLOG, VIDEO -> 4;
            case SLIDES -> 3;
            case DATA, PROJECT -> Looks.words(title) >= 5 ? 1.5 : 3.5;
            case PERSON -> 3;
            case OTHER -> 2.5;
            case UNKNOWN -> title.startsWith("http") ? 4 : isPage() ? 1.6 : 0;
            case PAPER -> 0;
        };
    }

    /// Whether the title leads nowhere, but a blog says more.
    private boolean isToldInBlog() {
        boolean linked =
                assignment.hasTitle() && assignment.piece(assignment.titleFirst()).isLink();
        return !linked && links.has(Link.Rel.BLOG);
    }

    /// Whether the title leads to a page of a site that nothing is known of.
    private boolean isPage() {
        String url = assignment.hasTitle() ? assignment.piece(assignment.titleFirst()).url() : "";
        boolean told = links.has(Link.Rel.BLOG);
        return !told && url.startsWith("http") && LinkFacts.of(url).series() == Series.NONE;
    }

    private boolean isRepositoryName(String title) {
        String head = title.indexOf(':') > 0 ? title.substring(0, title.indexOf(':')) : title;
        String key = Titles.key(head);
        for (Link link : links.all()) {
            for (String piece : Address.of(link.url()).pieces()) {
                if (Titles.key(piece).equals(key)) {
                    return true;
                }
            }
        }
        return Looks.words(title) <= 2;
    }

    private boolean topics() {
        return context.headings().stream().anyMatch(KindJudge::isResourceTopic);
    }

    /// In the singular most such words are topics of papers, too: `Model Serving Framework`.
    private static boolean isResourceTopic(String heading) {
        List<Token> tokens = Token.of(DATA_SETS.matcher(heading).replaceAll("datasets"));
        boolean brief = tokens.size() <= 4;
        return RESOURCE_TOPICS.contains(Titles.key(heading))
                || tokens.stream()
                        .map(Token::key)
                        .anyMatch(word ->
                                RESOURCE_TOPICS.contains(word) && isPlural(word)
                                        || brief && ALWAYS_RESOURCES.contains(word));
    }

    private static boolean isPlural(String word) {
        return word.endsWith("s") || word.charAt(0) > 0x2E80;
    }

    private static boolean saysResource(String words) {
        return Token.of(words).stream().anyMatch(token -> RESOURCE_WORDS.contains(token.key()));
    }

    /// Whether a site or a document is named where papers have their venue.
    private boolean isOnSite() {
        for (int i = 0; i < assignment.size(); i++) {
            Facts facts = assignment.facts(i);
            boolean remark =
                    facts.count <= 8
                            && assignment.role(i) != Role.TITLE
                            && assignment.role(i) != Role.TAGS
                            && !facts.piece.isLink();
            if (remark && (DOMAIN.matcher(facts.words).matches() || saysResource(facts.words))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a publisher is named where papers have their venue; what has pages is a part of a
    /// book.
    private boolean isBook() {
        boolean published = false;
        for (int i : assignment.all(Role.NOTE)) {
            String words = assignment.facts(i).words;
            if (CitedVenues.arePages(words) || CitedVenues.areEditors(words)) {
                return false;
            }
            published |= Evidence.isPublisher(assignment.facts(i));
        }
        return published;
    }

    /// `EuroSys'25 Spring`, `Accepted Papers`: a conference's page.
    private static boolean isVenueName(String title) {
        VenueReading venue = VenueReader.read(title);
        String key = Titles.key(title);
        boolean page =
                List.of(
                                "acceptedpapers",
                                "technicalsessions",
                                "program",
                                "proceedings",
                                "paperlist",
                                "openaccess",
                                "callforpapers",
                                "schedule")
                        .contains(key);
        return page || venue.listed() && venue.beside() && Looks.words(venue.rest()) <= 1;
    }
}
