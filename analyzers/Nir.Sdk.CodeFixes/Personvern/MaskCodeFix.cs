using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.CodeFixes.Personvern;

/// <summary>NIR4051 and NIR4052: writes the mask. Digits that were taken out earlier, for something else too, are left to their writer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MaskCodeFix() : SimpleCodeFix("maske", new("Skriv masken", "Write the mask"), "NIR4051", "NIR4052")
{
    private protected override void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes)
    {
        var name = ground.NodeOf(diagnostic) is InvocationExpressionSyntax call
            ? call.Expression switch
            {
                MemberAccessExpressionSyntax member => member.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                _ => null,
            }
            : null;
        if (name is not null && diagnostic.AdditionalLocations.Count == 0)
        {
            changes.Add(new(name.Span, "ToString"));
        }
    }
}
