// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import java.util.List;

/**
 * What became of a list of mail addresses. The addresses are told once and not kept.
 *
 * @param found how many agents the list names
 * @param duplicates addresses written more than once; each counts once
 * @param unknown addresses of nobody who is active
 * @param shared addresses of several agents, of whom none was taken
 * @param unreadable what has an at sign and is no address, and pasted lines without an address
 */
public record ListReport(
        String name,
        int found,
        List<String> duplicates,
        List<String> unknown,
        List<String> shared,
        List<String> unreadable) {}
