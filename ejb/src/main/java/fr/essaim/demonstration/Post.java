// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.Department;

/** A place that someone fills in a department. */
record Post(Department department, Occupation job, boolean manager) {

    boolean is(String departmentCode, String jobName) {
        return department.code().equals(departmentCode) && job.masculine().equals(jobName);
    }
}
