// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.util.List;
import java.util.Set;

/** The columns of the two directory files. Their headings stand in the portal's bundle under {@link #headingKey}. */
public enum DirectoryColumn {
    LOGIN,
    FIRST_NAME,
    LAST_NAME,
    JOB_TITLE,
    MAIL,
    DEPARTMENT,
    GROUPS,
    ROLES,
    LANGUAGE,
    ACTIVE,
    PASSWORD,
    INSTITUTION,
    INSTITUTION_NAME,
    CODE,
    NAME,
    PARENT;

    public String headingKey() {
        return "directory.column." + name();
    }

    /** What a directory file is about, told by its headings. */
    public enum Table {
        DEPARTMENTS(List.of(INSTITUTION, INSTITUTION_NAME, CODE, NAME, PARENT), Set.of(INSTITUTION, CODE, NAME)),
        AGENTS(
                List.of(
                        LOGIN,
                        LAST_NAME,
                        FIRST_NAME,
                        JOB_TITLE,
                        MAIL,
                        DEPARTMENT,
                        GROUPS,
                        ROLES,
                        LANGUAGE,
                        ACTIVE,
                        PASSWORD),
                Set.of(LOGIN, LAST_NAME, FIRST_NAME));

        private final List<DirectoryColumn> columns;
        private final Set<DirectoryColumn> required;

        Table(List<DirectoryColumn> columns, Set<DirectoryColumn> required) {
            this.columns = columns;
            this.required = required;
        }

        public List<DirectoryColumn> columns() {
            return columns;
        }

        public Set<DirectoryColumn> required() {
            return required;
        }
    }
}
