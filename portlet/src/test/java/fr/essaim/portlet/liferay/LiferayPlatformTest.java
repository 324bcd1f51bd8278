// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.liferay.portal.kernel.dao.jdbc.DataSourceFactory;
import com.liferay.portal.kernel.dao.jdbc.DataSourceFactoryUtil;
import com.liferay.portal.kernel.util.PortalClassLoaderUtil;
import com.liferay.portal.kernel.util.Props;
import com.liferay.portal.kernel.util.PropsUtil;
import fr.essaim.persistence.ClosedReason;
import fr.essaim.persistence.Database;
import fr.essaim.persistence.Platform;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.sql.DataSource;
import javax.tools.ToolProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiferayPlatformTest {

    private final Map<String, String> portalExt = new HashMap<>();
    private final List<String> opened = new ArrayList<>();
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final LiferayPlatform platform = new LiferayPlatform();
    private final URLClassLoader portal =
            new URLClassLoader(new URL[0], getClass().getClassLoader());

    @BeforeEach
    void portal() {
        portalExt.put("liferay.home", "/opt/liferay");
        PropsUtil.setProps(fake(Props.class, (method, given) -> method.equals("get") ? portalExt.get(given[0]) : null));
        DataSourceFactoryUtil.setDataSourceFactory(fake(DataSourceFactory.class, this::open));
        PortalClassLoaderUtil.setClassLoader(portal);
        PortalNaming.portal = portal;
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, PortalNaming.class.getName());
    }

    @AfterEach
    void gone() throws Exception {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
        PortalNaming.BOUND.clear();
        PropsUtil.setProps(null);
        PortalClassLoaderUtil.setClassLoader(null);
        portal.close();
    }

    @Test
    void is_the_platform_where_liferay_runs_and_nowhere_else() {
        assertThat(Platform.present()).isInstanceOf(LiferayPlatform.class);

        portalExt.remove("liferay.home");
        assertThat(Platform.present()).isNotInstanceOf(LiferayPlatform.class);

        PropsUtil.setProps(null);
        PortalClassLoaderUtil.setClassLoader(null);
        assertThat(Platform.present()).isNotInstanceOf(LiferayPlatform.class);
    }

    /** The kernel in jakarta names has fewer ways to ask for a setting than the one that we are compiled against. */
    @Test
    void is_the_platform_on_the_portals_later_line_too(@TempDir Path folder) throws Exception {
        assertThat(isPresentWith(folder, "public static String get(String name) { return name; }"))
                .isTrue();
    }

    @Test
    void a_portal_of_an_unknown_line_does_not_keep_the_archive_from_starting(@TempDir Path folder) throws Exception {
        assertThat(isPresentWith(folder, "public static String get(int number) { return null; }"))
                .isFalse();
    }

    private static boolean isPresentWith(Path folder, String methodOfProperties) throws Exception {
        Path source = Files.writeString(
                folder.resolve("PropsUtil.java"),
                "package com.liferay.portal.kernel.util; public class PropsUtil { " + methodOfProperties + " }");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", source.toString(), "-d", folder.toString()))
                .isZero();
        URL platform =
                LiferayPlatform.class.getProtectionDomain().getCodeSource().getLocation();
        try (OwnFirst loader = new OwnFirst(folder.toUri().toURL(), platform)) {
            return ((Platform) loader.loadClass(LiferayPlatform.class.getName())
                            .getConstructor()
                            .newInstance())
                    .isPresent();
        }
    }

    /** Reads the properties of the portal, and who asks for them, from its own place. */
    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL... places) {
            super(places, LiferayPlatformTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(PropsUtil.class.getName()) && !name.startsWith(LiferayPlatform.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Test
    void finds_the_data_source_named_in_the_portals_settings_in_the_portals_own_names() throws Exception {
        DataSource bound = h2("");
        PortalNaming.BOUND.put("java:comp/env/jdbc/plan", bound);
        portalExt.put("essaim.jndi", " java:comp/env/jdbc/plan ");
        portalExt.put("essaim.db.url", "jdbc:postgresql://elsewhere/essaim");
        ClassLoader own = Thread.currentThread().getContextClassLoader();

        assertThat(platform.dataSource()).isSameAs(bound);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
        assertThat(opened).isEmpty();
    }

    @Test
    void system_properties_name_what_the_portals_settings_do_not() throws Exception {
        DataSource bound = h2("");
        DataSource other = h2("");
        PortalNaming.BOUND.put("java:comp/env/jdbc/plan", bound);
        PortalNaming.BOUND.put("java:comp/env/jdbc/other", other);
        System.setProperty("essaim.jndi", "java:comp/env/jdbc/plan");
        try {
            portalExt.put("essaim.jndi", " ");
            assertThat(platform.dataSource()).isSameAs(bound);

            portalExt.put("essaim.jndi", "java:comp/env/jdbc/other");
            assertThat(platform.dataSource()).isSameAs(other);
        } finally {
            System.clearProperty("essaim.jndi");
        }
    }

    @Test
    void finds_the_usual_name_when_nothing_is_set() throws Exception {
        DataSource bound = h2("");
        PortalNaming.BOUND.put("java:comp/env/jdbc/essaim", bound);

        assertThat(platform.dataSource()).isSameAs(bound);
    }

    @Test
    void an_unknown_name_opens_nothing_not_even_the_portals_own_database() {
        portalExt.put("essaim.jndi", "java:comp/env/jdbc/other");
        portalExt.put("jdbc.default.url", url);

        assertThatThrownBy(platform::dataSource).isInstanceOf(NameNotFoundException.class);
        assertThat(opened).isEmpty();
    }

    @Test
    void lets_the_portal_open_the_database_at_the_address_set_once_and_close_it() throws Exception {
        portalExt.put("essaim.db.url", url);
        portalExt.put("essaim.db.user", "agent");
        portalExt.put("essaim.db.password", "secret");

        DataSource first = platform.dataSource();

        assertThat(platform.dataSource()).isSameAs(first);
        platform.release();
        assertThat(opened)
                .containsExactly(
                        "initDataSource org.postgresql.Driver %s agent secret ".formatted(url), "destroyDataSource");
    }

    @Test
    void a_wrong_password_keeps_the_database_closed() throws Exception {
        h2("secret").getConnection().close();
        portalExt.put("essaim.db.url", url);
        portalExt.put("essaim.db.password", "guess");

        assertThat(new Database(platform.dataSource()).closed()).contains(ClosedReason.PASSWORD_REFUSED);

        portalExt.put("essaim.db.password", "secret");
        platform.release();
        assertThat(new Database(platform.dataSource()).closed()).isEqualTo(Optional.empty());
    }

    private Object open(String method, Object[] given) {
        opened.add(method
                + (method.equals("initDataSource")
                        ? " " + String.join(" ", Arrays.copyOf(given, given.length, String[].class))
                        : ""));
        return method.equals("initDataSource") ? h2((String) given[3]) : null;
    }

    private DataSource h2(String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("essaim");
        source.setPassword(password);
        return source;
    }

    private interface Answer {
        Object to(String method, Object[] given);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> answer.to(method.getName(), given)));
    }
}
