// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.access.Visitor;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at every service: whatever hands out files or rights, publishes, imports, opens or erases has to leave an event. */
class AuditedServicesTest {

    /** Headings to fill in: nothing of anybody leaves. */
    private static final Set<String> WITHOUT_CONTENT = Set.of("PlanSpreadsheets.template");

    private static final String NAMES_THAT_WEIGH = "withdraw|restore|join|leave|move|open|share|restart|correct|count"
            + "|(publish|erase|export|import|apply|addList|assign|duplicate|takeBack|takePublication|makeCurrent|give|grant|name"
            + "|appoint|create|delete|destroy|unlock|reset).*";

    /** One's own: a draft, an idea, a comment, a support. */
    private static final Set<String> ONES_OWN =
            Set.of("IdeaDrafts.restore", "IdeaDeposits.takeBack", "Commenting.takeBack", "Supports.takeBack");

    /** In a register or a history of their own, which keeps who did it. */
    private static final Set<String> KEPT_ELSEWHERE = Set.of(
            "ReplicationRegister.withdraw", "PlanSetup.create", "ActionEditing.create", "ActionEditing.takeBack");

    /** What destroys the key records it, whoever called. */
    private static final Set<String> BY_ANOTHER_SERVICE = Set.of("VoteSealing.restart");

    /** Reads: how many there are. */
    private static final Set<String> CHANGES_NOTHING = Set.of("Audiences.count");

    private static final List<JavaMethod> OF_SERVICES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fr.essaim").stream()
                    .filter(type -> type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped"))
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(method -> !method.getRawParameterTypes().isEmpty()
                            && method.getRawParameterTypes().get(0).isEquivalentTo(Visitor.class))
                    .toList();

    @Test
    void every_method_that_hands_out_a_file_leaves_an_event() {
        Set<String> files = named(OF_SERVICES.stream()
                .filter(AuditedServicesTest::handsOutAFile)
                .filter(method -> !method.isAnnotatedWith(Audited.class))
                .toList());

        assertThat(OF_SERVICES.stream().filter(AuditedServicesTest::handsOutAFile))
                .hasSizeGreaterThan(8);
        assertThat(files).isEqualTo(WITHOUT_CONTENT);
    }

    @Test
    void every_method_whose_name_weighs_leaves_an_event() {
        List<JavaMethod> weighing = OF_SERVICES.stream()
                .filter(method -> method.getName().matches(NAMES_THAT_WEIGH))
                .toList();

        assertThat(named(weighing))
                .contains(
                        "OfficialAnswers.publishNow",
                        "PersonalData.erase",
                        "CampaignSetup.duplicate",
                        "PhaseMoves.move");
        assertThat(named(weighing.stream()
                        .filter(method -> !method.isAnnotatedWith(Audited.class))
                        .filter(method -> !records(method, new HashSet<>()))
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ONES_OWN, KEPT_ELSEWHERE, BY_ANOTHER_SERVICE, CHANGES_NOTHING)
                                .flatMap(Set::stream)
                                .toList());
    }

    /** Whether the method, or one of its class that it calls, hands the log an event. */
    private static boolean records(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget().resolveMember().orElse(null))
                        .anyMatch(called -> called != null
                                && (called.getOwner().isEquivalentTo(AuditLog.class)
                                        || called.getOwner().equals(method.getOwner()) && records(called, seen)));
    }

    @Test
    void every_event_says_what_it_is_about() {
        List<JavaMethod> audited = OF_SERVICES.stream()
                .filter(method -> method.isAnnotatedWith(Audited.class))
                .toList();

        assertThat(audited).hasSizeGreaterThan(15).allMatch(method -> {
            boolean ofAnAgent = method.getRawParameterTypes().stream()
                    .anyMatch(type -> type.getSimpleName().equals("AgentId"));
            return ofAnAgent
                    || !method.getAnnotationOfType(Audited.class).about().isEmpty();
        });
    }

    private static boolean handsOutAFile(JavaMethod method) {
        JavaClass answer = method.getRawReturnType();
        return answer.getSimpleName().equals("OfficeFile")
                || answer.isEquivalentTo(byte[].class)
                || method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(OutputStream.class));
    }

    private static Set<String> named(List<JavaMethod> methods) {
        return methods.stream()
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toSet());
    }
}
