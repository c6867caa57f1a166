namespace Nir.Sdk.Analyzers.Tests.Latest;

/// <summary>
/// The tests that ask the compiler, compiled against the oldest one and run on the newest, as the analyzers themselves are. What is
/// counted, drawn from data or about the test kit is the same on each compiler, and is not asked twice. The rules' examples are compiled, and
/// mended, by the compiler that the vendor has: <c>tests/Outside</c> packs the analyzers and asks for each.
/// </summary>
public sealed class NewestTests
{
    [Fact]
    public void The_compiler_is_newer_than_the_one_that_the_analyzers_are_built_with() =>
        Assert.InRange(typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version!, new(5, 12), new(6, 0));

    [Fact]
    public void Every_test_of_an_analyzer_or_a_fix_runs_here() => Assert.Equal(
        typeof(Tests.Flow.CaseTests).Assembly.GetExportedTypes().Where(static type => !type.IsSealed && type.Name.EndsWith("Tests", StringComparison.Ordinal))
            .Select(static type => type.FullName).Order(StringComparer.Ordinal),
        typeof(NewestTests).Assembly.GetExportedTypes().Select(static type => type.BaseType!).Where(static type => type != typeof(object))
            .Select(static type => type.FullName).Order(StringComparer.Ordinal));
}

public sealed class ExpressionTreeTests : Tests.ExpressionTreeTests;
public sealed class LinkedFileTests : Tests.LinkedFileTests;
public sealed class RazorTests : Tests.RazorTests;
public sealed class PortTests : Tests.PortTests;

public sealed class CaseTests : Tests.Flow.CaseTests
{
    protected override int Damages => 2;
}

public sealed class EffectTableTests : Tests.Flow.EffectTableTests;
public sealed class OtherProjectTests : Tests.Flow.OtherProjectTests;

public sealed class FeltregelAnalyzerTests : Tests.Felt.FeltregelAnalyzerTests;
public sealed class GuardTests : Tests.Felt.GuardTests;
public sealed class ImpossibleValueTests : Tests.Felt.ImpossibleValueTests;
public sealed class RemoveValueTests : Tests.Felt.RemoveValueTests;
public sealed class RemovedLinesTests : Tests.Felt.RemovedLinesTests;

public sealed class ForgottenKapittel6ATests : Tests.Kodeverk.ForgottenKapittel6ATests;
public sealed class IncompleteSwitchTests : Tests.Kodeverk.IncompleteSwitchTests;
public sealed class KodeAsTextTests : Tests.Kodeverk.KodeAsTextTests;
public sealed class KodeInRegistreringTests : Tests.Kodeverk.KodeInRegistreringTests;
public sealed class UndefinedKodeTests : Tests.Kodeverk.UndefinedKodeTests;

public sealed class CancelledTokenTests : Tests.Overfoering.CancelledTokenTests;
public sealed class MissingTokenTests : Tests.Overfoering.MissingTokenTests;
public sealed class NewIdInAttemptTests : Tests.Overfoering.NewIdInAttemptTests;
public sealed class NewIdInAttemptFixTests : Tests.Overfoering.NewIdInAttemptFixTests;
public sealed class NewIdInUsualRetriesTests : Tests.Overfoering.NewIdInUsualRetriesTests;
public sealed class OtherRetriesTests : Tests.Overfoering.OtherRetriesTests;
public sealed class SendBesideSaveTests : Tests.Overfoering.SendBesideSaveTests;
public sealed class UnseenAnswerTests : Tests.Overfoering.UnseenAnswerTests;
public sealed class UnseenContentTests : Tests.Overfoering.UnseenContentTests;
public sealed class UnseenResultInCollectionTests : Tests.Overfoering.UnseenResultInCollectionTests;
public sealed class UnseenResultTests : Tests.Overfoering.UnseenResultTests;

public sealed class ForeignSerializerTests : Tests.Personvern.ForeignSerializerTests;
public sealed class NamedIdentifikatorTests : Tests.Personvern.NamedIdentifikatorTests;
public sealed class RealPersonnummerTests : Tests.Personvern.RealPersonnummerTests;
public sealed class ReceiverListTests : Tests.Personvern.ReceiverListTests;
public sealed class RevealedValueTests : Tests.Personvern.RevealedValueTests;

public sealed class OracleTests(ITestOutputHelper output) : Tests.Oracle.OracleTests(output)
{
    protected override int Default => 200;
}
