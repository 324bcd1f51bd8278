// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the finished archive as the bundle that Liferay makes of it: beans, migrations and entities in an OSGi framework. */
class BundleStartIT {

    private static final Map<Object, Object> SERVER = new ConcurrentHashMap<>();

    @TempDir
    private static Path made;

    @TempDir
    private Path framework;

    @BeforeAll
    static void naming() throws NamingException {
        NamingManager.setInitialContextFactoryBuilder(environment -> any -> (Context) Proxy.newProxyInstance(
                BundleStartIT.class.getClassLoader(), new Class<?>[] {Context.class}, (self, method, given) -> {
                    if (method.getName().equals("lookup") && !SERVER.containsKey(given[0])) {
                        throw new NameNotFoundException(given[0].toString());
                    }
                    return method.getName().equals("lookup") ? SERVER.get(given[0]) : null;
                }));
    }

    @BeforeAll
    static void make() throws Exception {
        Path archive = Files.createDirectory(made.resolve("archive"));
        Unpacked.into(archive, Path.of("target/essaim-portlet.war"));
        BundleCheck.write(archive, bundle());
    }

    @AfterEach
    void empty() {
        SERVER.clear();
    }

    @Test
    void beans_migrations_and_entities_work_in_a_bundle() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        serve(database);

        try (StartedBundle bundle = start()) {
            assertThat(bundle.answer("fr.essaim.persistence.Database", "closed"))
                    .isEqualTo("Optional.empty");
            assertThat(bundle.answer("fr.essaim.plan.board.PlanBoards", "cacheStatistics"))
                    .startsWith("CacheStatistics");
            assertThat(bundle.answer("fr.essaim.idea.similar.SimilarIdeas", "cacheStatistics"))
                    .startsWith("IndexStatistics");
            assertThat(bundle.answer("fr.essaim.plan.board.PlanBoards", "sitesWithPlan", 0L, 10))
                    .isEqualTo("{}");
            assertThat(bundle.answer("fr.essaim.notice.FeaturePages", "all"))
                    .contains("portlet=plan,", "portlet=ideas,");
            assertThat(bundle.text(Locale.FRENCH, "nav.dashboard")).isEqualTo("Tableau de bord");
            assertThat(bundle.text(Locale.ENGLISH, "nav.dashboard")).isEqualTo("Dashboard");
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet plans = statement.executeQuery("select count(*) from administration_plan")) {
            assertThat(plans.next()).isTrue();
        }
    }

    /** The libraries' own configurations are found in the bundle: each puts its factory before the one behind it. */
    @Test
    void faces_with_bridge_and_components_starts_in_a_bundle() throws Exception {
        try (StartedBundle bundle = start()) {
            bundle.startFaces();

            assertThat(bundle.factories("jakarta.faces.render.RenderKitFactory"))
                    .startsWith(
                            "fr.essaim.portlet.faces.PortletRenderKits",
                            "com.liferay.faces.bridge.ext.renderkit.html_basic.internal.RenderKitFactoryLiferayImpl",
                            "com.liferay.faces.bridge.renderkit.html_basic.internal.RenderKitFactoryBridgeImpl");
            assertThat(bundle.factories("jakarta.faces.context.FacesContextFactory"))
                    .contains(
                            "org.primefaces.context.PrimeFacesContextFactory",
                            "com.liferay.faces.bridge.context.internal.FacesContextFactoryImpl");
            assertThat(bundle.factories("jakarta.faces.application.ApplicationFactory"))
                    .contains("org.apache.webbeans.jsf.OwbApplicationFactory");
            assertThat(bundle.hasTags("http://primefaces.org/ui")).isTrue();
            assertThat(bundle.hasTags("http://essaim.fr/ui")).isFalse();
        }
    }

    @Test
    void without_a_data_source_it_starts_closed() throws Exception {
        try (StartedBundle bundle = start()) {
            assertThat(bundle.answer("fr.essaim.persistence.Database", "closed"))
                    .isEqualTo("Optional[DATA_SOURCE_UNKNOWN]");
        }
    }

    @Test
    void without_the_list_of_migrations_an_empty_database_is_not_taken_for_up_to_date() throws Exception {
        serve(new JdbcDataSource());
        Path faulty = Files.copy(bundle(), framework.resolve("faulty.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(faulty);
                Stream<Path> libraries = Files.list(jar.getPath("WEB-INF/lib"))) {
            Path library = libraries
                    .filter(file -> file.getFileName().toString().startsWith("essaim-ejb"))
                    .findFirst()
                    .orElseThrow();
            Path taken = Files.copy(library, framework.resolve("taken.jar"));
            try (FileSystem content = FileSystems.newFileSystem(taken)) {
                Files.delete(content.getPath("db/essaim/migrations"));
            }
            Files.copy(taken, library, StandardCopyOption.REPLACE_EXISTING);
        }

        try (StartedBundle bundle = start(faulty)) {
            assertThat(bundle.answer("fr.essaim.persistence.Database", "closed"))
                    .isEqualTo("Optional[MIGRATION_FAILED]");
        }
    }

    @Test
    void without_its_own_way_to_find_beans_it_would_not_start() throws Exception {
        Path faulty = Files.copy(bundle(), framework.resolve("faulty.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(faulty)) {
            Files.delete(jar.getPath("WEB-INF/classes/META-INF/openwebbeans/openwebbeans.properties"));
        }

        assertThatThrownBy(() -> start(faulty))
                .rootCause()
                .hasMessageStartingWith("unsupported archive type: bundleresource:");
    }

    private static Path bundle() {
        return made.resolve("essaim.jar");
    }

    private static void serve(JdbcDataSource database) {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        SERVER.put("java:comp/env/jdbc/essaim", database);
    }

    private StartedBundle start() throws Exception {
        return start(bundle());
    }

    private StartedBundle start(Path bundle) throws Exception {
        return new StartedBundle(bundle, framework.resolve("storage"));
    }
}
