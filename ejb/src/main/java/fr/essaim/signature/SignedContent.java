// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.signature;

import jakarta.persistence.Embeddable;

/** A text that is signed, with its hash as it was when it was drawn up. */
@Embeddable
public class SignedContent {

    private String content;
    private String hash;

    protected SignedContent() {}

    public SignedContent(String content) {
        this.content = content;
        this.hash = ContentHash.of(content).digits();
    }

    /** Whether this is the text of which somebody was shown that hash. */
    public boolean isSeenAs(ContentHash seen) {
        return hash().equals(seen);
    }

    public String content() {
        return content;
    }

    public ContentHash hash() {
        return new ContentHash(hash);
    }
}
