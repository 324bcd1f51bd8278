// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.saved;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps filters of the list of actions for whoever may see a plan: each agent has his or her own, at most twenty. */
@ApplicationScoped
@Transactional
public class SavedViews {

    static final int MOST = 20;

    @Inject
    SavedViewRepository views;

    @Inject
    Access access;

    /** The visitor's, by name. */
    public List<SavedView> of(Visitor visitor) {
        access.check(visitor, PlanPermission.VIEW, 0);
        return views.of(visitor);
    }

    /**
     * Keeps the filter under that name, in place of the one that had it.
     *
     * @throws InvalidValueException when the name is missing or too long, or the visitor has twenty others
     */
    public void save(Visitor visitor, String name, ActionFilter filter) {
        List<SavedView> known = of(visitor);
        String wanted = SavedView.nameOf(name);
        SavedView view = known.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> added(visitor, known, wanted));
        view.show(filter);
    }

    private SavedView added(Visitor visitor, List<SavedView> known, String name) {
        if (known.size() >= MOST) {
            throw new InvalidValueException("VIEW_NAME", "view.most", MOST);
        }
        SavedView view = new SavedView(visitor, name);
        views.add(view);
        return view;
    }

    /** Forgets one of the visitor's; no other is found. */
    public void remove(Visitor visitor, long viewId) {
        of(visitor).stream().filter(view -> view.id() == viewId).findFirst().ifPresent(views::remove);
    }
}
