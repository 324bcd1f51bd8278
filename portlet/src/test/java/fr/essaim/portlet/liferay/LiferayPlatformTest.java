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
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiferayPlatformTest {

    private final Map<String, String> portalExt = new HashMap<>();
    private final List<String> opened = new ArrayList<>();
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final LiferayPlatform platform = new LiferayPlatform();
    private final URLClassLoader portal =
            new URLClassLoader(new URL[0], getClass().getClassLoader());

    @BeforeEach
    void portal() {
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
        portal.close();
    }

    @Test
    void is_the_platform_where_liferay_runs_and_nowhere_else() {
        assertThat(Platform.present()).isInstanceOf(LiferayPlatform.class);

        PropsUtil.setProps(null);

        assertThat(Platform.present()).isNotInstanceOf(LiferayPlatform.class);
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
