package org.bookwheel.export;

import org.bookwheel.authority.Authority;
import org.bookwheel.authority.AuthorityFile;
import org.bookwheel.work.Kind;
import org.bookwheel.work.Reference;

/// What sort of publication a work is, in the words of each format: BibTeX's entry types, the
/// [types of CSL](https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types)
/// and those of RIS.
enum Publication {
    CONFERENCE("inproceedings", "booktitle", "paper-conference", "CPAPER"),
    JOURNAL("article", "journal", "article-journal", "JOUR"),
    MAGAZINE("article", "journal", "article-magazine", "MGZN"),
    PREPRINT("misc", "howpublished", "article", "UNPB"),
    /// A paper of which nobody says where it appeared.
    UNKNOWN("misc", "howpublished", "document", "GEN"),
    /// A resource.
    WEB("misc", "howpublished", "webpage", "ELEC");

    final String bibTex;

    /// The field of BibTeX that holds the venue.
    final String venueField;

    final String csl;
    final String ris;

    Publication(String bibTex, String venueField, String csl, String ris) {
        this.bibTex = bibTex;
        this.venueField = venueField;
        this.csl = csl;
        this.ris = ris;
    }

    static Publication of(Reference reference) {
        if (reference.kind() == Kind.RESOURCE) {
            return WEB;
        }
        if (!reference.hasVenue()) {
            return reference.arxiv().isEmpty() ? UNKNOWN : PREPRINT;
        }
        String kind =
                AuthorityFile.venues()
                        .find(reference.venue())
                        .map(Authority::kind)
                        .orElse("conference");
        return switch (kind) {
            case "journal" -> JOURNAL;
            case "magazine" -> MAGAZINE;
            case "preprint" -> PREPRINT;
            default -> CONFERENCE;
        };
    }
}
