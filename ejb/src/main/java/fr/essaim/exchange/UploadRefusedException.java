// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.BusinessException;

/** The file as a whole can't be read, and nothing was kept of it. The sentence is in {@link ExchangeText}. */
public abstract class UploadRefusedException extends BusinessException {

    protected UploadRefusedException(String messageKey, Throwable cause, Object... arguments) {
        super(messageKey, arguments);
        initCause(cause);
    }

    /** No byte, or no row. */
    public static final class EmptyFile extends UploadRefusedException {
        public EmptyFile() {
            super("upload.empty", null);
        }
    }

    /** More bytes than {@link UploadLimits#fileBytes()}. */
    public static final class FileTooLarge extends UploadRefusedException {
        public FileTooLarge(long limit) {
            super("upload.tooLarge", null, limit >> 20);
        }
    }

    /** Neither an xlsx nor text in columns, whatever the file is called. */
    public static final class WrongFileType extends UploadRefusedException {
        public WrongFileType() {
            super("upload.wrongType", null);
        }
    }

    /** An OLE2 file: what Excel makes of a workbook with a password, and the old .xls. */
    public static final class ProtectedOrOldFile extends UploadRefusedException {
        public ProtectedOrOldFile() {
            super("upload.protectedOrOld", null);
        }
    }

    /** Cut short, altered, or holding what a spreadsheet program never writes. */
    public static final class DamagedFile extends UploadRefusedException {
        public DamagedFile(Throwable cause) {
            super("upload.damaged", cause);
        }
    }

    /** A csv with lines of two encodings: whichever is believed, the accents of the others are lost. */
    public static final class MixedEncoding extends UploadRefusedException {
        public MixedEncoding(int line) {
            super("upload.mixedEncoding", null, line);
        }
    }

    /** A csv in which a quotation mark opens a cell by mistake, so that it would hold the cells or lines after it. */
    public static final class StrayQuote extends UploadRefusedException {
        public StrayQuote(int line) {
            super("upload.strayQuote", null, line);
        }
    }

    /** Expands far beyond its size: more files, bytes or rows than {@link UploadLimits} allow. */
    public static final class FileTooExpansive extends UploadRefusedException {
        public FileTooExpansive() {
            super("upload.tooExpansive", null);
        }
    }

    /** More rows than {@link UploadLimits#rows()}. */
    public static final class TooManyRows extends UploadRefusedException {
        public TooManyRows(int limit) {
            super("upload.tooManyRows", null, limit);
        }
    }
}
