package org.bookwheel.extract.model;

/// Features that all follow from one number, so that their weights need to be added up only once.
enum Bundle {
    ANY,
    OWN_SHAPE,
    SHAPES,
    WIDER_SHAPES,
    SIGN_BEFORE,
    SIGN_AFTER,
    NAMES,
    MARKUP,
    PLACE,
    LABEL,
    UNLABELLED,
    SEGMENT_OF_TOKEN,
    ENTRY,
    FORM(true),
    COARSE_BORDERS,
    COARSE_LOOKS,
    COARSE_SLOT(true),
    COARSE_SLOT_FROM_END(true),
    FINE_BORDERS,
    FINE_LOOKS,
    FINE_SLOT(true),
    FINE_SLOT_FROM_END(true),
    COUNTED,
    FLAGS,
    BEFORE,
    AFTER,
    SECOND_AFTER,
    TALLY(true),
    HEADING(true);

    static final Bundle[] ALL = values();

    /// Whether the features of a number are others in each list.
    final boolean ofList;

    Bundle() {
        this(false);
    }

    Bundle(boolean ofList) {
        this.ofList = ofList;
    }

    /// Features that all follow from a word. Those of one chain have places of their own.
    enum OfWord {
        OWN(0),
        BEFORE(1),
        AFTER(2),
        TITLE(0),
        NOTE(1),
        HEADING(2);

        /// How many places there are.
        static final int PLACES = 3;

        final int place;

        OfWord(int place) {
            this.place = place;
        }
    }
}
