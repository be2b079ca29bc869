package org.bookwheel.extract.model;

/// Features that all follow from one number, so that their weights need to be added up only once a
/// list.
enum Bundle {
    WORD,
    OWN_SHAPE,
    SHAPES,
    WIDER_SHAPES,
    NAMES,
    MARKUP,
    PLACE,
    LABEL,
    SEGMENT_OF_TOKEN,
    FORM,
    COARSE_BORDERS,
    COARSE_LOOKS,
    COARSE_SLOT,
    COARSE_SLOT_FROM_END,
    FINE_BORDERS,
    FINE_LOOKS,
    FINE_SLOT,
    FINE_SLOT_FROM_END,
    COUNTED,
    FLAGS,
    BEFORE,
    AFTER,
    SECOND_AFTER,
    TALLY,
    HEADING
}
