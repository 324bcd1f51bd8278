// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import fr.essaim.access.Permission;

/**
 * What the portal is asked about: the one place where our permissions become its models, keys and actions. The models
 * and actions are those of {@code resource-actions/default.xml} and bear our own names.
 *
 * @param model of a feature, named as its package, or of a kind of record, named as its class
 * @param key of a feature, the site; of a record, its number; of the records of the site as a whole, the model itself
 */
record ResourceKey(String model, String key) {

    static ResourceKey of(Permission permission, long siteId, long recordId) {
        return of(permission.resource(), siteId, recordId);
    }

    static ResourceKey of(String model, long siteId, long recordId) {
        if (isFeature(model)) {
            return new ResourceKey(model, Long.toString(siteId));
        }
        return new ResourceKey(model, recordId == 0 ? model : Long.toString(recordId));
    }

    private static boolean isFeature(String model) {
        return Character.isLowerCase(model.charAt(model.lastIndexOf('.') + 1));
    }
}
