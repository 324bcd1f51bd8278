// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The regular expressions that stand in a source folder, found by the compiler's own parser. */
final class WrittenExpressions {

    private static final Set<String> ON_WHOLE_TEXT = Set.of("matches", "group", "start", "end");

    private WrittenExpressions() {}

    /**
     * @param source the name of the file
     * @param pattern null when it is put together while the program runs
     * @param wholeOnly used on a text as a whole, never searched for in it
     */
    record Expression(String source, Pattern pattern, boolean wholeOnly) {

        /** Those of one kind behave alike. */
        String kind() {
            return pattern.flags() + " " + wholeOnly + " " + pattern.pattern();
        }

        @Override
        public String toString() {
            return source + ": " + (pattern == null ? "put together while running" : pattern.pattern());
        }
    }

    static List<Expression> under(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> all = Files.walk(folder);
                var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            List<Expression> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                found.addAll(new Reading(unit).read());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final String source;
        private final Map<String, ExpressionTree> values = new HashMap<>();
        private final Map<String, Set<String>> uses = new HashMap<>();
        private final List<MethodInvocationTree> calls = new ArrayList<>();
        private final Map<MethodInvocationTree, String> names = new HashMap<>();

        Reading(CompilationUnitTree unit) {
            this.unit = unit;
            this.source = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        }

        List<Expression> read() {
            scan(unit, null);
            return calls.stream().flatMap(this::expression).toList();
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            String name = variable.getName().toString();
            if (variable.getInitializer() != null) {
                values.put(name, variable.getInitializer());
                if (variable.getInitializer() instanceof MethodInvocationTree call) {
                    names.put(call, name);
                }
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            calls.add(call);
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                String used = select.getIdentifier().toString();
                String owner = owner(select.getExpression());
                uses.computeIfAbsent(owner, name -> new HashSet<>()).add(used);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        /** The name on which a method is called; of {@code NAME.matcher(…)}, that name with a mark behind it. */
        private static String owner(ExpressionTree expression) {
            if (expression instanceof MethodInvocationTree inner
                    && inner.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("matcher")) {
                return select.getExpression() + ".matcher";
            }
            return expression.toString();
        }

        private boolean wholeOnly(String name) {
            Set<String> seen = new HashSet<>(uses.getOrDefault(name + ".matcher", Set.of()));
            values.forEach((variable, value) -> {
                if (value.toString().startsWith(name + ".matcher(")) {
                    seen.addAll(uses.getOrDefault(variable, Set.of()));
                }
            });
            boolean split = uses.getOrDefault(name, Set.of()).contains("split");
            return !split && !seen.isEmpty() && ON_WHOLE_TEXT.containsAll(seen);
        }

        private Stream<Expression> expression(MethodInvocationTree call) {
            if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
                return Stream.empty();
            }
            String method = select.getIdentifier().toString();
            String owner = select.getExpression().toString();
            int arguments = call.getArguments().size();
            if (owner.endsWith("Pattern") && (method.equals("compile") || method.equals("matches"))) {
                int flags = method.equals("compile") && arguments == 2
                        ? flags(call.getArguments().get(1).toString())
                        : 0;
                String name = names.getOrDefault(call, "");
                return Stream.of(of(call.getArguments().get(0), flags, method.equals("matches") || wholeOnly(name)));
            }
            boolean ofString = method.equals("matches") && arguments == 1
                    || Set.of("replaceAll", "replaceFirst").contains(method) && arguments == 2
                    || method.equals("split") && (arguments == 1 || arguments == 2);
            if (!ofString || Character.isUpperCase(owner.charAt(0))) {
                return Stream.empty();
            }
            return Stream.of(of(call.getArguments().get(0), 0, method.equals("matches")));
        }

        private Expression of(ExpressionTree argument, int flags, boolean wholeOnly) {
            String text = text(argument);
            return new Expression(source, text == null ? null : Pattern.compile(text, flags), wholeOnly);
        }

        private static int flags(String names) {
            return Stream.of(names.split("\\|"))
                    .map(String::strip)
                    .mapToInt(name -> switch (name.substring(name.lastIndexOf('.') + 1)) {
                        case "CASE_INSENSITIVE" -> Pattern.CASE_INSENSITIVE;
                        case "UNICODE_CASE" -> Pattern.UNICODE_CASE;
                        case "UNICODE_CHARACTER_CLASS" -> Pattern.UNICODE_CHARACTER_CLASS;
                        case "DOTALL" -> Pattern.DOTALL;
                        case "MULTILINE" -> Pattern.MULTILINE;
                        default -> throw new IllegalArgumentException("Teach this test the flag " + name);
                    })
                    .reduce(0, (one, other) -> one | other);
        }

        /** Null when only the running program knows it. What it quotes stands for any name. */
        private String text(ExpressionTree expression) {
            if (expression instanceof ParenthesizedTree inner) {
                return text(inner.getExpression());
            }
            if (expression instanceof LiteralTree literal) {
                return String.valueOf(literal.getValue());
            }
            if (expression instanceof IdentifierTree name
                    && values.containsKey(name.getName().toString())) {
                return text(values.get(name.getName().toString()));
            }
            if (expression instanceof BinaryTree sum) {
                String left = text(sum.getLeftOperand());
                String right = text(sum.getRightOperand());
                return left == null || right == null ? null : left + right;
            }
            return expression.toString().startsWith("Pattern.quote(") ? "aaab" : null;
        }
    }
}
