using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operasjoner;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>NIR2053: a wire code stands as text where the enum has a member for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KodeSomTekstAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Regelbeskrivelser.Descriptors(Regelbeskrivelser.NIR2053);

    private protected override void Register(CompilationStartAnalysisContext context, NirSymbols symbols)
    {
        context.RegisterOperationAction(AnalyzeComparison, Sammenligning.Slag);
        context.RegisterOperationAction(AnalyzeInvocation, OperationKind.Invocation);
    }

    private static void AnalyzeComparison(OperationAnalysisContext context)
    {
        if (Sammenligning.Av(context.Operation) is { Venstre.Type.SpecialType: SpecialType.System_String } test)
            AnalyzePair(context, test.Venstre, test.Hoeyre);
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context)
    {
        var invocation = (IInvocationOperation)context.Operation;
        switch (invocation.TargetMethod)
        {
            case { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String, IsStatic: true, Parameters.Length: 2 }:
                AnalyzePair(context, invocation.Arguments[0].Value, invocation.Arguments[1].Value);
                break;
            case { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String, IsStatic: false, Parameters: [{ Type.SpecialType: SpecialType.System_String }] }:
                AnalyzePair(context, invocation.Instance!, invocation.Arguments[0].Value);
                break;
            case { Name: "TryParse", Parameters.Length: 2 } method when ListeOf(method, method.Parameters[1].Type) is { } liste && Text(invocation) is { } text:
                Report(context, text, liste);
                break;
        }
    }

    private static void AnalyzePair(OperationAnalysisContext context, IOperation left, IOperation right)
    {
        if (Kodekall.ListeOf(left) is { } fromLeft)
            Report(context, right.Unwrap(), fromLeft);
        else if (Kodekall.ListeOf(right) is { } fromRight)
            Report(context, left.Unwrap(), fromRight);
    }

    // A text that is no code of the list may be one of a newer list: the comparison is then the only way to ask.
    private static void Report(OperationAnalysisContext context, IOperation text, Kodeliste liste)
    {
        var verdi = text is IUtf8StringOperation utf8 ? utf8.Value : text.ConstantText();
        if (verdi is not null && liste.Finn(verdi) is { } kode)
            context.ReportDiagnostic(Diagnostic.Create(
                Regelbeskrivelser.NIR2053.Descriptor, text.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(Egenskaper.Medlem, kode.Medlem.Name),
                verdi, $"{liste.Type.Name}.{kode.Medlem.Name}"));
    }

    private static IOperation? Text(IInvocationOperation invocation)
    {
        var value = invocation.Arguments.First(static argument => argument.Parameter?.Ordinal == 0).Value;
        while (value is IConversionOperation conversion)
            value = conversion.Operand;

        return value;
    }

    private static Kodeliste? ListeOf(IMethodSymbol method, ITypeSymbol type) =>
        Kodeliste.For(type) is { } liste && method.ContainingType.Name == $"{liste.Type.Name}Kodeverk" ? liste : null;
}
