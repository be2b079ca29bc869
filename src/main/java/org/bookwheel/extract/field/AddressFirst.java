package org.bookwheel.extract.field;

import org.bookwheel.extract.model.Role;
import org.bookwheel.extract.text.Token;

/// Entries that begin with an address in full. Where a paper lies there, the words behind it are
/// the title; else the address is the title and the words are a note.
final class AddressFirst {

    private static final int LEAST_WORDS_OF_TITLE = 3;

    private AddressFirst() {}

    /// Changes the roles accordingly.
    static void settle(Labelled labelled) {
        int address = first(labelled);
        int words = address < 0 ? 0 : wordsBehind(labelled, address);
        if (words == 0) {
            return;
        }
        boolean paper = labelled.candidate().linkFacts(address).isPaper();
        Role[] roles = labelled.roles();
        if (!paper && address == 0) {
            for (int i = 0; i < labelled.candidate().own; i++) {
                roles[i] =
                        i == address ? Role.TITLE : roles[i] == Role.TITLE ? Role.OTHER : roles[i];
            }
        } else if (paper && !isTitled(labelled, address) && words >= LEAST_WORDS_OF_TITLE) {
            roles[address] = Role.OTHER;
            for (int i = address + 1; i <= address + words; i++) {
                roles[i] = Role.TITLE;
            }
        }
    }

    /// The first token that is an address of a link, unless a title of words stands before it.
    private static int first(Labelled labelled) {
        for (int i = 0; i < labelled.candidate().own; i++) {
            Token token = labelled.token(i);
            if (token.kind() == Token.Kind.ADDRESS && token.link() > 0) {
                return i;
            } else if (token.isWord() && labelled.roles()[i] == Role.TITLE) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isTitled(Labelled labelled, int address) {
        for (int i = 0; i < labelled.size(); i++) {
            if (i != address && labelled.roles()[i] == Role.TITLE) {
                return true;
            }
        }
        return false;
    }

    /// How many words without a role of their own follow, but for a separator.
    private static int wordsBehind(Labelled labelled, int address) {
        int words = 0;
        for (int i = address + 1; i < labelled.candidate().own; i++) {
            boolean free = labelled.roles()[i] == Role.OTHER || labelled.roles()[i] == Role.TITLE;
            if (!free || labelled.token(i).link() > 0 || labelled.token(i).isBorder()) {
                break;
            }
            words++;
        }
        return words;
    }
}
