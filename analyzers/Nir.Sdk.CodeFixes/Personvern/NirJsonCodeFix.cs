using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.CodeFixes.Personvern;

/// <summary>NIR4056: writes with NirJson, where System.Text.Json would write a text or UTF-8 of one registration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NirJsonCodeFix() : SimpleCodeFix("nirjson", new("Bruk NirJson", "Use NirJson"), "NIR4056")
{
    private protected override void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes)
    {
        if (ground.NodeOf(diagnostic) is not InvocationExpressionSyntax { ArgumentList: { Arguments: [{ NameColon: null } value] } arguments } call
            || ground.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType: { Name: "JsonSerializer" } type } method
            || type.ContainingNamespace.ToDisplayString() != "System.Text.Json" || !IsRegistrering(ground, value.Expression)
            || ground.NameOf("Nir.Sdk.Contract.NirJson", call.SpanStart) is not { } json
            || ground.NameOf("System.Text.Encoding", call.SpanStart) is not { } encoding)
        {
            return;
        }

        var written = $"{json}.Write{ground.In(arguments.Span)}";
        switch (method.Name)
        {
            case "Serialize":
                changes.Add(new(call.Span, $"{encoding}.UTF8.GetString({written})"));
                break;
            case "SerializeToUtf8Bytes":
                changes.Add(new(call.Span, written));
                break;
        }
    }

    private static bool IsRegistrering(CorrectionReason ground, ExpressionSyntax value)
    {
        var registrering = ground.Model.Compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.Registrering");
        for (var type = ground.Model.GetTypeInfo(value).Type; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, registrering))
            {
                return true;
            }
        }

        return false;
    }
}
