// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * The submitted ideas of one site by their words, in memory. Changed by one thread at a time; searched by any number, who
 * see what was there at the last {@link #publish}. Needs no closing: it holds no thread and no file.
 */
final class IdeaIndex {

    /** Of a text, its first characters: later ones add little and cost memory. */
    private static final int LONGEST_TEXT = 4_000;

    private static final String ID = "id";
    private static final FieldType WORDS = words();

    private final Vocabulary vocabulary;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory(NoLockFactory.INSTANCE);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    IdeaIndex(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        try {
            this.writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new WhitespaceAnalyzer()).setMergeScheduler(new SerialMergeScheduler()));
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    void put(IndexedIdea idea) {
        List<Word> title = vocabulary.read(idea.title());
        List<Word> all = new ArrayList<>(title);
        all.addAll(vocabulary.read(
                idea.text().substring(0, Math.min(LONGEST_TEXT, idea.text().length()))));
        Document document = new Document();
        document.add(new StringField(ID, Long.toString(idea.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, idea.id()));
        document.add(new LongPoint(DraftQuery.CAMPAIGN, idea.campaignId()));
        document.add(new Field(DraftQuery.TITLE, terms(title), WORDS));
        document.add(new Field(DraftQuery.ALL, terms(all), WORDS));
        document.add(new Field(DraftQuery.ROOTS, all.stream().map(Word::root).collect(Collectors.joining(" ")), WORDS));
        try {
            writer.updateDocument(new Term(ID, Long.toString(idea.id())), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String terms(List<Word> words) {
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word.stem()), word.topics().stream()))
                .collect(Collectors.joining(" "));
    }

    void remove(long ideaId) {
        try {
            writer.deleteDocuments(new Term(ID, Long.toString(ideaId)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Numbers of the ideas nearest to the draft, the nearest first.
     *
     * @param campaigns those that are searched
     */
    List<Long> nearest(Draft draft, Collection<Long> campaigns, int count) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                DraftQuery query = new DraftQuery(
                        vocabulary.read(draft.title()), vocabulary.read(draft.text()), searcher.getIndexReader());
                List<Long> nearest = new ArrayList<>(count);
                for (ScoreDoc found : searcher.search(query.among(campaigns, draft.campaignId()), count).scoreDocs) {
                    nearest.add(id(searcher, found.doc));
                }
                return nearest;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long id(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues ids = leaf.reader().getNumericDocValues(ID);
        ids.advanceExact(document - leaf.docBase);
        return ids.longValue();
    }

    /** Ideas in it. */
    int size() {
        return writer.getDocStats().numDocs;
    }

    /** Memory that it takes, about. */
    long bytes() {
        try {
            long bytes = writer.ramBytesUsed();
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
