package dev.dateline.functions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.dateline.functions.http.HttpHandler;
import dev.dateline.functions.http.ScopedHandler;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String[] ADAPTERS = {
    "dev.dateline.dynamodb..", "dev.dateline.s3..", "dev.dateline.http.."
  };

  private final JavaClasses production =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.dateline");

  @Test
  void theDomainKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAnyPackage("dev.dateline.release..", "dev.dateline.newsroom..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.dateline.release..", "dev.dateline.newsroom..", "java..", "org.jspecify..")
        .check(production);
  }

  @Test
  void whatIsSentIsWorkedOutByTheJdkAndTheDomainAlone() {
    classes()
        .that()
        .resideInAPackage("dev.dateline.outgoing..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.dateline.outgoing..",
            "dev.dateline.webhook..",
            "dev.dateline.release..",
            "dev.dateline.newsroom..",
            "java..",
            "org.jspecify..")
        .check(production);
  }

  @Test
  void onlyAdaptersAndTheCompositionKnowTheSdk() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ADAPTERS)
        .and()
        .doNotBelongToAnyOf(Production.class, AwsClients.class, SnapshotHttpClient.class)
        .and()
        .resideOutsideOfPackage("dev.dateline.local..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(production);
  }

  @Test
  void nothingSharedKnowsTheFunctions() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.dateline.functions..", "dev.dateline.local..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.dateline.functions..", "com.amazonaws..")
        .check(production);
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    SlicesRuleDefinition.slices()
        .matching("dev.dateline.(dynamodb|s3|http)..")
        .should()
        .notDependOnEachOther()
        .check(production);
  }

  @Test
  void onlyProductionAsksForTheEnvironmentTheTimeOrChance() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Production.class)
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callConstructor(SecureRandom.class)
        .check(production);
  }

  @Test
  void everyHandlerIsFinalAndNamedByWhatItDoes() {
    classes()
        .that()
        .areAssignableTo(RequestStreamHandler.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .haveSimpleNameEndingWith("Handler")
        .andShould()
        .haveModifier(JavaModifier.FINAL)
        .check(production);
  }

  @Test
  void onlyTheRefusalOfRequestsLinksHooksAndTheContractAskForNoKey() {
    classes()
        .that()
        .areAssignableTo(HttpHandler.class)
        .and()
        .areNotAssignableTo(ScopedHandler.class)
        .and()
        .doNotBelongToAnyOf(HttpHandler.class)
        .should()
        .be(RefuseRequestHandler.class)
        .orShould()
        .be(ShowPreviewHandler.class)
        .orShould()
        .be(ShowContractHandler.class)
        .orShould()
        .be(ReceiveWebhookHandler.class)
        .check(production);
  }

  @Test
  void packagesFormNoCycle() {
    SlicesRuleDefinition.slices()
        .matching("dev.dateline.(**)")
        .should()
        .beFreeOfCycles()
        .check(production);
  }
}
