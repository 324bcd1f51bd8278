// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.portlet.PortletRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.pluto.container.PortletContainerException;
import org.apache.pluto.container.PortletPreference;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.container.impl.PortletPreferenceImpl;
import org.apache.pluto.driver.container.DefaultPortletPreferencesService;

/** Portlet preferences in the portal's database, by agent and window. */
public final class StoredPreferences extends DefaultPortletPreferencesService {

    private final DataSource database;

    public StoredPreferences(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<String, PortletPreference> getStoredPreferences(PortletWindow window, PortletRequest request)
            throws PortletContainerException {
        var values = new LinkedHashMap<String, List<String>>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select name, preference_value from portal_preference"
                        + " where agent_id = ? and window_id = ? order by name, position")) {
            setOwner(select, window, request);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    values.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new PortletContainerException("Preferences cannot be read", e);
        }
        var preferences = new HashMap<String, PortletPreference>();
        values.forEach((name, list) ->
                preferences.put(name, new PortletPreferenceImpl(name, list.toArray(String[]::new), false)));
        return preferences;
    }

    @Override
    public void store(PortletWindow window, PortletRequest request, Map<String, PortletPreference> preferences)
            throws PortletContainerException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                replace(connection, window, request, preferences);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new PortletContainerException("Preferences cannot be stored", e);
        }
    }

    private static void replace(
            Connection connection,
            PortletWindow window,
            PortletRequest request,
            Map<String, PortletPreference> preferences)
            throws SQLException {
        try (var delete =
                connection.prepareStatement("delete from portal_preference where agent_id = ? and window_id = ?")) {
            setOwner(delete, window, request);
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement("insert into portal_preference"
                + " (agent_id, window_id, name, position, preference_value) values (?, ?, ?, ?, ?)")) {
            setOwner(insert, window, request);
            for (var preference : preferences.values()) {
                String[] values = preference.getValues() == null ? new String[] {null} : preference.getValues();
                for (int position = 0; position < values.length; position++) {
                    insert.setString(3, preference.getName());
                    insert.setInt(4, position);
                    insert.setString(5, values[position]);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void setOwner(PreparedStatement statement, PortletWindow window, PortletRequest request)
            throws SQLException {
        String agent = request.getRemoteUser();
        statement.setString(1, agent == null ? "" : agent);
        statement.setString(2, window.getId().getStringId());
    }
}
