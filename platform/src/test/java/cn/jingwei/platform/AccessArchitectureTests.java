package cn.jingwei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import cn.jingwei.platform.identity.Access;
import cn.jingwei.platform.identity.Foundation;
import cn.jingwei.platform.identity.Seat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Nothing is open because somebody forgot to close it. */
class AccessArchitectureTests {

    /** Below identity there is no seat to ask for. */
    private static final List<String> BELOW = List.of("cn.jingwei.platform.database", "cn.jingwei.platform.journal");
    /** Written before there was a seat; each still has to declare itself. Nothing is added here. */
    private static final Set<String> OWED = Set.of("cn.jingwei.platform.document.Documents", "cn.jingwei.platform.document.Intake",
            "cn.jingwei.platform.project.act.Attempts");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.jingwei.platform");

    @Test
    void everyRouteDeclaresWhoMayCallIt() {
        var routes = CLASSES.stream().filter(type -> type.isMetaAnnotatedWith(Controller.class)).flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class)).toList();
        assertThat(routes).isNotEmpty().filteredOn(route -> !route.isAnnotatedWith(Access.class) && !route.getOwner().isAnnotatedWith(Access.class)).isEmpty();
    }

    /** Of what other modules can reach. It takes the seat that acts, or it says why it needs none ({@link Foundation}). */
    @Test
    void everyPublicMethodOfAPublicServiceDeclaresWhoMayCallIt() {
        var services = CLASSES.stream().filter(AccessArchitectureTests::isService).toList();
        assertThat(services).isNotEmpty();
        assertThat(services.stream().flatMap(service -> service.getMethods().stream()).filter(AccessArchitectureTests::isUndeclared)
                .map(JavaMethod::getFullName)).isEmpty();
    }

    private static boolean isService(JavaClass type) {
        return type.isMetaAnnotatedWith(Component.class) && type.getModifiers().contains(JavaModifier.PUBLIC)
                && BELOW.stream().noneMatch(type.getPackageName()::startsWith) && isReachable(type)
                && !OWED.contains(type.getName());
    }

    /** In the first package of its module, or in one that the module names as an interface. */
    private static boolean isReachable(JavaClass type) {
        return type.getPackageName().matches("cn\\.jingwei\\.platform\\.\\w+") || type.getPackage().isAnnotatedWith(NamedInterface.class);
    }

    private static boolean isUndeclared(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Seat.class))
                && !method.isAnnotatedWith(Foundation.class) && !method.getOwner().isAnnotatedWith(Foundation.class);
    }
}
