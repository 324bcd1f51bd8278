// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * What is left of a French sentence once accents, elisions, empty words and endings are gone. Accents go first, so that
 * what was typed without them is stemmed alike.
 */
final class FrenchWords {

    private final Analyzer analyzer;

    /** @param empty words that tell nothing, beside articles, pronouns and the like */
    FrenchWords(List<String> empty) {
        CharArraySet stopWords = new CharArraySet(256, true);
        FrenchAnalyzer.getDefaultStopSet().forEach(word -> stopWords.add(folded((char[]) word)));
        stopWords.addAll(empty);
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream stream = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
                stream = new ASCIIFoldingFilter(new LowerCaseFilter(stream));
                stream = new StopFilter(stream, stopWords);
                return new TokenStreamComponents(words, new FrenchLightStemFilter(stream));
            }
        };
    }

    private static String folded(char[] word) {
        char[] folded = new char[4 * word.length];
        int length = ASCIIFoldingFilter.foldToASCII(word, 0, folded, 0, word.length);
        return new String(folded, 0, length);
    }

    /** Stems in the order of the text, as often as they are in it. */
    List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
