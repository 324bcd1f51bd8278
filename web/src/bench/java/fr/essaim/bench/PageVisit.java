// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.util.List;

/**
 * Asks for one page after the other of a list. The status of every answer is looked at, and now and then its content: it
 * costs the load generator time that it shares with the server.
 *
 * @param proof what stands on the page when it is the right one
 */
final class PageVisit implements Journey {

    private static final int LOOKED_AT = 50;

    private final Browser browser;
    private final List<String> addresses;
    private final String proof;
    private int count;

    PageVisit(Browser browser, List<String> addresses, int first, String proof) {
        this.browser = browser;
        this.addresses = addresses;
        this.count = first;
        this.proof = proof;
    }

    @Override
    public long once() {
        String address = addresses.get(count % addresses.size());
        long begin = System.nanoTime();
        Browser.Answer answer = browser.get(address);
        long end = System.nanoTime();
        if (answer.status() != 200) {
            throw new WrongAnswerException(address + " answered " + answer.status());
        }
        if (count++ % LOOKED_AT == 0 && !answer.text().contains(proof)) {
            throw new WrongAnswerException(address + " answered without " + proof);
        }
        return end - begin;
    }
}
