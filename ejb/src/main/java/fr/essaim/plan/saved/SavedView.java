// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.saved;

import fr.essaim.access.Visitor;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A filter under a name, as an address has it: what a later release does not understand of it is left out. */
@Entity
@Table(name = "saved_view")
public class SavedView extends SiteRecord {

    static final int NAME_LENGTH = 100;
    private static final int PARAMETERS_LENGTH = 2_000;
    private static final String NAME = "VIEW_NAME";

    @Column(name = "agent_id")
    private long agentId;

    private String name;

    private String parameters;

    protected SavedView() {}

    /** @throws InvalidValueException when the name is missing or too long */
    SavedView(Visitor visitor, String name) {
        super(visitor.site());
        this.agentId = visitor.agent().value();
        this.name = nameOf(name);
    }

    /** @throws InvalidValueException when it is missing or longer than 100 characters */
    static String nameOf(String text) {
        return TextRules.requiredLine(NAME, text, NAME_LENGTH);
    }

    /**
     * From its first page on.
     *
     * @throws InvalidValueException when it holds too long a text
     */
    void show(ActionFilter filter) {
        String written = filter.withPage(0, filter.size()).toParameters().entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        if (written.length() > PARAMETERS_LENGTH) {
            throw new InvalidValueException(NAME, "view.too-long");
        }
        parameters = written;
    }

    public String name() {
        return name;
    }

    public ActionFilter filter() {
        Map<String, String[]> read = new HashMap<>();
        for (String parameter : parameters.split("&")) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2) {
                read.put(parts[0], new String[] {URLDecoder.decode(parts[1], StandardCharsets.UTF_8)});
            }
        }
        return ActionFilter.of(read);
    }
}
