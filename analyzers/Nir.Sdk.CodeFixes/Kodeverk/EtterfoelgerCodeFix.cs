using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers;

namespace Nir.Sdk.CodeFixes.Kodeverk;

/// <summary>NIR2002: puts in the successor of an expired code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EtterfoelgerCodeFix() : SimpleCodeFix("etterfoelger", new("Bruk etterfølgeren", "Use the successor"), "NIR2002")
{
    private protected override void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes)
    {
        var name = ground.NodeOf(diagnostic) switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            // By `using static`; a local keeps what it is for.
            IdentifierNameSyntax identifier when ground.Model.GetSymbolInfo(identifier).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } =>
                identifier,
            _ => null,
        };
        if (name is not null && diagnostic.Properties.TryGetValue(Egenskaper.Medlem, out var etterfoelger) && etterfoelger is not null)
        {
            changes.Add(new(name.Span, etterfoelger));
        }
    }
}
