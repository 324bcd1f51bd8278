// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every entry of every jar that this module makes. The Maven descriptor is left out: it tells which javax library
 * the jar was made from, and nothing reads it at run time.
 */
class NoOldNameIsLeftIT {

    private static final Pattern OLD_NAME = Pattern.compile("javax[./](portlet|servlet|faces|mail)");

    static Stream<Path> jars() throws IOException {
        return Files.list(Path.of("target"))
                .filter(path ->
                        path.getFileName().toString().matches("essaim-jakarta-.*-(?!SNAPSHOT|tests)[a-z-]+\\.jar"));
    }

    @Test
    void every_library_was_made() throws IOException {
        assertThat(jars()).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("jars")
    void no_name_and_no_string_of_javax_is_left(Path path) throws IOException {
        var left = new ArrayList<String>();
        try (var jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.getName().startsWith("META-INF/maven/")) {
                    textsOf(jar, entry)
                            .filter(text -> OLD_NAME.matcher(text).find())
                            .forEach(text -> left.add(entry.getName() + ": " + text));
                }
            }
        }
        assertThat(left).isEmpty();
    }

    private static Stream<String> textsOf(JarFile jar, JarEntry entry) throws IOException {
        byte[] content = jar.getInputStream(entry).readAllBytes();
        List<String> texts = entry.getName().endsWith(".class")
                ? ConstantPool.textsOf(content)
                : new String(content, StandardCharsets.UTF_8)
                        .replace("\r\n ", "")
                        .lines()
                        .toList();
        return Stream.concat(Stream.of(entry.getName()), texts.stream());
    }
}
