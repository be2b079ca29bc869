package org.bookwheel.steps;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/// Changes the classes of a reader, of the libraries that it uses, and of the JDK's texts, patterns
/// and collections so that they count their [Steps]. Without the JDK's a loop inside of a pattern
/// or of `indexOf` would be seen nowhere.
public final class StepAgent implements ClassFileTransformer {

    private static final List<String> COUNTED =
            List.of(
                    "org/bookwheel/",
                    "org/commonmark/",
                    "org/jsoup/",
                    "org/snakeyaml/",
                    "tools/jackson/core/",
                    "de/siegmar/",
                    "java/lang/String",
                    "java/lang/AbstractStringBuilder",
                    "java/lang/Character",
                    "java/net/",
                    "java/text/",
                    "java/util/",
                    "jdk/internal/util/ArraysSupport");

    private static final List<String> NOT_COUNTED =
            List.of("org/bookwheel/steps/", "java/util/concurrent/", "java/util/jar/");

    private static final ClassDesc STEPS = ClassDesc.of("org.bookwheel.steps.Steps");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc NUMBER =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

    /// Packs the agent as the JVM wants it; the flags that start a JVM with it. The JVM compiles
    /// without its knowledge of some methods, which would run past what counts.
    public static List<String> flags(Path folder) throws IOException {
        Path counter = folder.resolve("counter.jar");
        Path agent = folder.resolve("agent.jar");
        pack(counter, Steps.class, Steps.Exceeded.class);
        pack(agent, StepAgent.class, Counting.class);
        return List.of(
                "-javaagent:" + agent + "=" + counter,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:DisableIntrinsic=_vectorizedMismatch");
    }

    private static void pack(Path jar, Class<?>... classes) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", StepAgent.class.getName());
        main.putValue("Can-Retransform-Classes", "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> one : classes) {
                String name = one.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                try (InputStream bytes = StepAgent.class.getResourceAsStream("/" + name)) {
                    bytes.transferTo(out);
                }
            }
        }
    }

    /// Called by the JVM before anything else.
    ///
    /// @param counter where [Steps] were packed
    public static void premain(String counter, Instrumentation jvm) throws Exception {
        jvm.appendToBootstrapClassLoaderSearch(new JarFile(counter));
        jvm.addTransformer(new StepAgent(), true);
        jvm.retransformClasses(
                Arrays.stream(jvm.getAllLoadedClasses())
                        .filter(one -> isCounted(one.getName().replace('.', '/')))
                        .filter(jvm::isModifiableClass)
                        .filter(one -> !one.isArray())
                        .toArray(Class<?>[]::new));
    }

    private static boolean isCounted(String name) {
        return COUNTED.stream().anyMatch(name::startsWith)
                && NOT_COUNTED.stream().noneMatch(name::startsWith);
    }

    @Override
    public byte[] transform(
            ClassLoader loader,
            String name,
            Class<?> before,
            ProtectionDomain domain,
            byte[] bytes) {
        if (name == null || !isCounted(name)) {
            return null;
        }
        try {
            // what a class extends is read from its file: to load it here would load it twice
            ClassFile form =
                    ClassFile.of(
                            ClassFile.ClassHierarchyResolverOption.of(
                                    ClassHierarchyResolver.ofResourceParsing(
                                            ClassLoader.getSystemClassLoader())));
            return form.transformClass(
                    form.parse(bytes),
                    ClassTransform.transformingMethodBodies(
                            CodeTransform.ofStateful(Counting::new)));
        } catch (RuntimeException | Error odd) {
            // the JVM would say nothing and count nothing
            odd.printStackTrace();
            Runtime.getRuntime().halt(3);
            return null;
        }
    }

    /// Counts a call where it begins, a turn where it jumps back, and elements where they are made
    /// or copied.
    private static final class Counting implements CodeTransform {

        private final Set<Label> before = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            code.invokestatic(STEPS, "one", NOTHING);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case LabelTarget place -> before.add(place.label());
                case BranchInstruction jump when before.contains(jump.target()) ->
                        code.invokestatic(STEPS, "one", NOTHING);
                case NewPrimitiveArrayInstruction array ->
                        code.dup().invokestatic(STEPS, "add", NUMBER);
                case NewReferenceArrayInstruction array ->
                        code.dup().invokestatic(STEPS, "add", NUMBER);
                case InvokeInstruction call when isCopy(call) ->
                        code.dup().invokestatic(STEPS, "add", NUMBER);
                default -> {}
            }
            code.with(element);
        }

        private static boolean isCopy(InvokeInstruction call) {
            return call.owner().asInternalName().equals("java/lang/System")
                    && call.name().equalsString("arraycopy");
        }
    }
}
