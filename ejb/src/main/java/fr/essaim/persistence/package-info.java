// SPDX-License-Identifier: EUPL-1.2
/**
 * The one place that knows how the database is reached: data source, migrations, the entity manager of the running
 * transaction, the clock.
 */
package fr.essaim.persistence;
