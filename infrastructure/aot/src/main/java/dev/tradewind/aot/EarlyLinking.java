package dev.tradewind.aot;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import dev.tradewind.aot.launch.EarlyComparators;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Writes out, in a package, what javac leaves to the first call: {@code equals} and {@code hashCode} of records, and switches over types. The JDK links
 * those by making classes, which its AOT cache does not keep, other than those of lambdas and of joined strings. They do the same as before:
 * {@link java.lang.runtime.ObjectMethods} and {@link java.lang.runtime.SwitchBootstraps} say what. Comparators are made by {@link EarlyComparators},
 * whose lambdas the cache does keep.
 */
final class EarlyLinking {
    private static final ClassDesc OBJECTS = ClassDesc.of(Objects.class.getName());
    private static final ClassDesc COMPARATOR = ClassDesc.of(Comparator.class.getName());
    private static final ClassDesc COMPARATORS = ClassDesc.of(EarlyComparators.class.getName());
    private static final Set<String> COMPARISONS = Arrays.stream(EarlyComparators.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers())).map(Method::getName).collect(Collectors.toSet());
    private static final int PRIVATE_STATIC = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    private static final int FACTOR = 31;

    private final ClassFile files;

    /** The loader is of all classes of the package, since verifying asks how types are related. */
    EarlyLinking(ClassLoader loader) {
        this.files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver()).cached()));
    }

    /** The class with its calls linked, or the same bytes where it has none. */
    byte[] linked(byte[] classFile) {
        ClassModel model = files.parse(classFile);
        if (model.methods().stream().noneMatch(EarlyLinking::linkable)) {
            return classFile;
        }
        List<Consumer<ClassBuilder>> written = new ArrayList<>();
        return files.transformClass(model, ClassTransform.transformingMethodBodies(EarlyLinking::linkable,
                (code, element) -> body(element).ifPresentOrElse(body -> {
                    var call = (InvokeDynamicInstruction) element;
                    String name = "linked$" + written.size() + "$" + call.name().stringValue();
                    written.add(type -> type.withMethodBody(name, call.typeSymbol(), PRIVATE_STATIC, body));
                    code.invokestatic(model.thisClass().asSymbol(), name, call.typeSymbol(), model.flags().has(AccessFlag.INTERFACE));
                }, () -> comparator(element).ifPresentOrElse(early -> early.accept(code), () -> code.with(element))))
                .andThen(ClassTransform.endHandler(type -> written.forEach(method -> method.accept(type)))));
    }

    private static boolean linkable(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
                .anyMatch(element -> body(element).isPresent() || comparator(element).isPresent());
    }

    /** A call by which the JDK would make a comparator, as one of ours. */
    private static Optional<Consumer<CodeBuilder>> comparator(CodeElement element) {
        if (!(element instanceof InvokeInstruction call) || !call.owner().asSymbol().equals(COMPARATOR)
                || !COMPARISONS.contains(call.name().stringValue())) {
            return Optional.empty();
        }
        MethodTypeDesc type = call.opcode() == Opcode.INVOKESTATIC
                ? call.typeSymbol()
                : call.typeSymbol().insertParameterTypes(0, COMPARATOR);
        return Optional.of(code -> code.invokestatic(COMPARATORS, call.name().stringValue(), type));
    }

    private static Optional<Consumer<CodeBuilder>> body(CodeElement element) {
        if (!(element instanceof InvokeDynamicInstruction call)) {
            return Optional.empty();
        }
        List<ConstantDesc> arguments = call.bootstrapArgs();
        return switch (call.bootstrapMethod().owner().displayName() + "." + call.name().stringValue()) {
            case "ObjectMethods.equals" -> Optional.of(code -> equality(code, (ClassDesc) arguments.getFirst(), fields(arguments)));
            case "ObjectMethods.hashCode" -> Optional.of(code -> hash(code, fields(arguments)));
            case "SwitchBootstraps.typeSwitch" -> overTypes(call, arguments)
                    ? Optional.of(code -> choice(code, arguments.stream().map(ClassDesc.class::cast).toList()))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** And not over values among them, which are few. */
    private static boolean overTypes(InvokeDynamicInstruction call, List<ConstantDesc> labels) {
        return !call.typeSymbol().parameterType(0).isPrimitive() && labels.stream().allMatch(ClassDesc.class::isInstance);
    }

    /** Behind the record's class and the names of its components. */
    private static List<DirectMethodHandleDesc> fields(List<ConstantDesc> arguments) {
        return arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
    }

    private static void equality(CodeBuilder code, ClassDesc type, List<DirectMethodHandleDesc> fields) {
        Label same = code.newLabel();
        Label other = code.newLabel();
        code.aload(0).aload(1).if_acmpeq(same).aload(1).instanceOf(type).ifeq(other);
        int that = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(1).checkcast(type).astore(that);
        for (DirectMethodHandleDesc field : fields) {
            value(code, 0, field);
            value(code, that, field);
            unlessEqual(code, type(field), other);
        }
        code.labelBinding(same).iconst_1().ireturn().labelBinding(other).iconst_0().ireturn();
    }

    private static void unlessEqual(CodeBuilder code, ClassDesc type, Label other) {
        switch (TypeKind.from(type)) {
            case REFERENCE -> code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object)).ifeq(other);
            case LONG -> code.lcmp().ifne(other);
            case FLOAT, DOUBLE -> code.invokestatic(box(type), "compare", MethodTypeDesc.of(CD_int, type, type)).ifne(other);
            default -> code.if_icmpne(other);
        }
    }

    private static void hash(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = type(field);
            value(code.bipush(FACTOR).imul(), 0, field);
            if (type.isPrimitive()) {
                code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(CD_int, type));
            } else {
                code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
            }
            code.iadd();
        }
        code.ireturn();
    }

    /** The first case, from the given one on, whose type the value has; one more than there are if none has, and -1 for null. */
    private static void choice(CodeBuilder code, List<ClassDesc> types) {
        Label some = code.newLabel();
        code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
        for (int i = 0; i < types.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next).aload(0).instanceOf(types.get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(types.size()).ireturn();
    }

    private static void value(CodeBuilder code, int slot, DirectMethodHandleDesc field) {
        code.aload(slot).getfield(field.owner(), field.methodName(), type(field));
    }

    private static ClassDesc type(DirectMethodHandleDesc field) {
        return field.invocationType().returnType();
    }

    private static ClassDesc box(ClassDesc primitive) {
        return ClassDesc.ofDescriptor(switch (primitive.descriptorString()) {
            case "Z" -> "Ljava/lang/Boolean;";
            case "B" -> "Ljava/lang/Byte;";
            case "C" -> "Ljava/lang/Character;";
            case "S" -> "Ljava/lang/Short;";
            case "I" -> "Ljava/lang/Integer;";
            case "J" -> "Ljava/lang/Long;";
            case "F" -> "Ljava/lang/Float;";
            default -> "Ljava/lang/Double;";
        });
    }
}
