using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Regler;
using Nir.Sdk.Analyzers.Operasjoner;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>NIR2051: a number is cast to the enum of a code list that has no such code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UdefinertKodeAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Regelbeskrivelser.Descriptors(Regelbeskrivelser.NIR2051);

    private protected override void Register(CompilationStartAnalysisContext context, NirSymbols symbols) =>
        context.RegisterOperationAction(Analyze, OperationKind.Conversion);

    private static void Analyze(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        // Zero is Ukjent, and what is already a code was a code before it became nullable.
        if (conversion is { IsImplicit: false, Operand.Type.TypeKind: not TypeKind.Enum }
            && conversion.ConstantNumber() is { } nummer
            && Kodeliste.For(conversion.Type) is { } liste
            && liste.Finn(nummer) is null)
            context.ReportDiagnostic(Diagnostic.Create(Regelbeskrivelser.NIR2051.Descriptor, conversion.Syntax.GetLocation(), nummer, liste.Type.Name));
    }
}
