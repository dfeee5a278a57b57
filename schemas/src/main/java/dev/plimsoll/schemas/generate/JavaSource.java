package dev.plimsoll.schemas.generate;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the build needs to know of a Java file, parsed by the JDK's own compiler and not resolved.
 *
 * @param file the file
 * @param className the top-level class that the file is named after
 * @param instantiable whether that is a public class that is not abstract
 * @param annotations its annotations by simple name, each with its values: the text of a string,
 *     the name of an enum constant, {@code true} or {@code false}; one element unless the source
 *     has an array
 * @param interfaces the interfaces that it says it implements, as written
 */
record JavaSource(
    Path file,
    String className,
    boolean instantiable,
    Map<String, Map<String, List<String>>> annotations,
    List<String> interfaces) {

  /**
   * Parses files; one that declares no class of its own name, such as {@code package-info}, is left
   * out.
   */
  static List<JavaSource> parse(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this needs a JDK, not only a Java runtime");
    }
    List<JavaSource> sources = new ArrayList<>();
    if (files.isEmpty()) {
      return sources;
    }
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  problem -> {}, // what does not parse, the compiler proper reports a moment later
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        for (Tree declared : unit.getTypeDecls()) {
          if (declared instanceof ClassTree tree && file.endsWith(tree.getSimpleName() + ".java")) {
            sources.add(of(file, tree));
          }
        }
      }
    }
    return sources;
  }

  /** The values of an annotation, if the class has it. */
  Optional<Map<String, List<String>>> annotation(String simpleName) {
    return Optional.ofNullable(annotations.get(simpleName));
  }

  private static JavaSource of(Path file, ClassTree tree) {
    Set<Modifier> modifiers = tree.getModifiers().getFlags();
    boolean instantiable =
        (tree.getKind() == Tree.Kind.CLASS || tree.getKind() == Tree.Kind.RECORD)
            && modifiers.contains(Modifier.PUBLIC)
            && !modifiers.contains(Modifier.ABSTRACT);
    Map<String, Map<String, List<String>>> annotations = new LinkedHashMap<>();
    for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
      Map<String, List<String>> values = new LinkedHashMap<>();
      for (ExpressionTree argument : annotation.getArguments()) {
        if (argument instanceof AssignmentTree assignment) {
          values.put(assignment.getVariable().toString(), values(assignment.getExpression(), file));
        } else {
          values.put("value", values(argument, file));
        }
      }
      String name = annotation.getAnnotationType().toString();
      annotations.put(name.substring(name.lastIndexOf('.') + 1), values);
    }
    List<String> interfaces = new ArrayList<>();
    for (Tree implemented : tree.getImplementsClause()) {
      interfaces.add(implemented.toString());
    }
    return new JavaSource(
        file, tree.getSimpleName().toString(), instantiable, annotations, interfaces);
  }

  private static List<String> values(ExpressionTree expression, Path file) {
    if (expression instanceof NewArrayTree array) {
      List<String> values = new ArrayList<>();
      for (ExpressionTree element : array.getInitializers()) {
        values.add(value(element, file));
      }
      return List.copyOf(values);
    }
    return List.of(value(expression, file));
  }

  private static String value(ExpressionTree expression, Path file) {
    if (expression instanceof LiteralTree literal) {
      return String.valueOf(literal.getValue());
    }
    if (expression instanceof MemberSelectTree constant) {
      return constant.getIdentifier().toString();
    }
    if (expression instanceof IdentifierTree constant) {
      return constant.getName().toString();
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return value(sum.getLeftOperand(), file) + value(sum.getRightOperand(), file);
    }
    throw new IllegalStateException(
        file + ": an annotation's value must be a literal or a constant, not " + expression);
  }
}
